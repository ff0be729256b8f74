with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_not_met
),
printed as (
  select edition.period_code, edition.edition_number, lines.*
  from lines
  cross join edition
)
select * from printed
