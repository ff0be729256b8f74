with edition as (
  select * from run.edition
),
key_figures as (
  select * from core.fct_key_figures
),
printed as (
  select edition.period_code, edition.edition_number, key_figures.*
  from key_figures
  cross join edition
)
select * from printed
