-- One row per part of a whole and period: its points of the whole's growth, and its share. The measure_code says which: contribution_points or share_percent.
-- indicator_code: The whole, by its indicator's code.
-- component_code: The part, by its indicator's code; rest for what no part explains, with which they add up to the growth: of the product what taxes less subsidies bring where nobody tells them, and what was rounded.
-- measure_code: contribution_points or share_percent.
-- area_name_vi: The territory's name.
-- component_name_vi: The part's name as printed.
-- indicator_name_vi: The whole's name as printed.
-- level_code: The level of the area: province for the city, district, commune. The city's figure holds its parts: choose one level before adding up.
-- value: Points of the whole's growth, or percent of the whole, as measure_code says.
with derived as (
  select measure_code, indicator_code, component_code, area_code, period_code, basis, value, is_exact, formula_vi, edition
  from core.fct_derived_values
  where measure_code in ('contribution_points', 'share_percent')
),
-- The product's own growth has no parts in dong: what a sector adds to it is reckoned from growth and share.
growth as (
  select 'contribution_points' as measure_code, indicator_code, component_code, area_code, period_code, basis, points as value, is_exact, formula_vi, edition
  from core.fct_growth_contributions
  where indicator_code is not null -- an edition of an older program does not say of what
),
-- What stands between two bounds is no rest.
rest as (
  select
    'contribution_points' as measure_code, indicator_code, 'rest' as component_code, growth.area_code, period_code, basis,
    any_value(results.value) - sum(growth.value) as value, true as is_exact, 'tốc độ tăng chung - phần đóng góp của các khu vực' as formula_vi, edition
  from growth
  join core.fct_results as results using (indicator_code, period_code, basis, edition)
  group by indicator_code, growth.area_code, period_code, basis, edition
  having bool_and(growth.is_exact and results.qualifier = 'exact')
),
parts as (
  select united.*
  from (from derived union all from growth union all from rest) as united
  join analysis.editions as editions using (edition)
  qualify row_number() over (
    partition by measure_code, indicator_code, component_code, area_code, united.period_code, basis order by knowledge_rank) = 1
)
select
  parts.measure_code, case parts.measure_code when 'share_percent' then 'tỷ trọng (%)' else 'đóng góp (điểm %)' end as measure_name_vi,
  parts.indicator_code, indicators.indicator_name_vi, parts.component_code,
  case parts.component_code when 'rest' then 'phần còn lại' else component.indicator_name_vi end as component_name_vi,
  parts.area_code, areas.area_name_vi, areas.level_code, areas.level_vi, parts.period_code, parts.basis, basis_words(parts.basis) as basis_name_vi, parts.value, parts.is_exact, parts.formula_vi, parts.edition
from parts
left join analysis.indicators as indicators using (indicator_code)
left join analysis.areas as areas using (area_code)
left join analysis.indicators as component on component.indicator_code = parts.component_code
