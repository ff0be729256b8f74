with edition as (
  select * from run.edition
),
paces as (
  select * from core.fct_pace_points
),
printed as (
  select edition.period_code, edition.edition_number, paces.*
  from paces
  cross join edition
)
select * from printed
