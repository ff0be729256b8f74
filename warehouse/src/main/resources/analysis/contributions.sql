-- One row per part of a whole and period: how many points of the whole's growth the part gave (contribution_points), and its share (share_percent).
-- component_name_vi: The part's name as printed.
-- indicator_name_vi: The whole's name as printed.
-- value: Points of the whole's growth, or percent of the whole, as measure_code says.
with parts as (
  select
    derived.*, knowledge_rank,
    row_number() over (
      partition by measure_code, indicator_code, component_code, area_code, derived.period_code, basis
      order by knowledge_rank) as place
  from core.fct_derived_values as derived
  join analysis.editions as editions using (edition)
  where measure_code in ('contribution_points', 'share_percent')
)
select
  parts.measure_code, parts.indicator_code, indicators.indicator_name_vi, parts.component_code,
  case parts.component_code when 'rest' then 'phần còn lại' else component.indicator_name_vi end as component_name_vi,
  parts.area_code, parts.period_code, parts.basis, parts.value, parts.is_exact, parts.formula_vi, parts.edition
from parts
left join analysis.indicators as indicators using (indicator_code)
left join analysis.indicators as component on component.indicator_code = parts.component_code
where place = 1
