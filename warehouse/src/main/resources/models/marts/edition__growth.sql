with edition as (
  select * from run.edition
),
points as (
  select * from core.fct_growth_points
),
printed as (
  select edition.period_code, edition.edition_number, points.* exclude (cell_text)
  from points
  cross join edition
)
select * from printed
