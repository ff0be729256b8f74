with edition as (
  select * from run.edition
),
contributions as (
  select * from core.fct_growth_contributions
),
printed as (
  select edition.period_code, edition.edition_number, contributions.*
  from contributions
  cross join edition
)
select * from printed
