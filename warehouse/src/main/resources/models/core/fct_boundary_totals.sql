with series as (
  select series.*, areas.level_code
  from core.fct_boundary_series as series
  join (select distinct area_code, level_code from core.dim_areas) as areas using (area_code)
  join core.dim_indicators as indicators using (indicator_code)
  where indicators.nature_code in ('flow', 'stock')
    and area_code in (select unnest([from_code, to_code]) from core.map_succession where unit_code = 'area')
),
summed as (
  select
    indicator_code,
    level_code,
    period_code,
    basis,
    case when bool_or(value is null) filter (boundary_code = 'old') then null else sum(value) filter (boundary_code = 'old') end as old_total,
    case when bool_or(value is null) filter (boundary_code = 'new') then null else sum(value) filter (boundary_code = 'new') end as new_total
  from series
  group by all
),
totals as (
  select
    indicator_code,
    level_code,
    period_code,
    basis,
    cast(old_total as decimal(28,6)) as old_total,
    cast(new_total as decimal(28,6)) as new_total,
    case
      when old_total is null or new_total is null then 'not_evaluated'
      when old_total = new_total then 'equal'
      else 'different'
    end as outcome_code
  from summed
)
select * from totals
