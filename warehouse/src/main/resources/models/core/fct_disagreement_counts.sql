with figures as (
  -- A figure of which two differences speak is one; it is explained when nothing of it stays open.
  select bool_and(is_explained) as is_explained
  from core.fct_disagreements
  group by indicator_code, area_code, period_code, basis
),
counts as (
  select
    cast(count(*) filter (not is_explained) as integer) as disagreement_count,
    cast(count(*) filter (is_explained) as integer) as explained_count
  from figures
)
select * from counts
