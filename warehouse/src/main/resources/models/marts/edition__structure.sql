with edition as (
  select * from run.edition
),
structure as (
  select * from core.fct_growth_structure
),
printed as (
  select edition.period_code, edition.edition_number, structure.*
  from structure
  cross join edition
)
select * from printed
