with pairs as (
  select
    components.value_cell as cell, components.value as found, wholes.value as expected,
    wholes.value_cell as whole_cell, parts.part, parts.whole
  from rulebook.parts as parts
  join submission.figures as components on components.indicator_code = parts.part
  join submission.figures as wholes
    on wholes.indicator_code = parts.whole
    and (wholes.area_code, wholes.period_code) = (components.area_code, components.period_code)
    -- What there is at the end holds what came in a month, a quarter or since January.
    and wholes.basis in (components.basis, case when components.basis in ('month', 'quarter', 'cumulative') then 'end_of_period' end)
  where parts.relation = 'within' and components.value is not null and wholes.value is not null
    and coalesce(components.qualifier, 'exact') = 'exact' and coalesce(wholes.qualifier, 'exact') = 'exact'
)
select
  'figures' as sheet, pairs.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  whole_indicators.name_vi as whole_name_vi, whole_indicators.name_en as whole_name_en
from pairs
join reference.indicators as indicators on indicators.code = pairs.part
join reference.indicators as whole_indicators on whole_indicators.code = pairs.whole
where found > expected
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
