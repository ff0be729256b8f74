with edition as (
  select * from run.edition
),
distances as (
  select * from core.fct_target_distances
),
printed as (
  select edition.period_code, edition.edition_number, distances.*
  from distances
  cross join edition
)
select * from printed
