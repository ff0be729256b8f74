with sums as (
  select
    wholes.value_cell as cell, wholes.value as found, parts.whole,
    sum(components.value) as expected, max(components.value) as greatest_part,
    string_agg(components.value_cell, ', ' order by components.row_number) as part_cells,
    half_unit(wholes.value) + sum(half_unit(components.value)) as tolerance
  from rulebook.parts as parts
  join submission.figures as wholes on wholes.indicator_code = parts.whole
  join submission.figures as components
    on components.indicator_code = parts.part
    and (components.area_code, components.period_code, components.basis)
      = (wholes.area_code, wholes.period_code, wholes.basis)
  where parts.relation = 'disjoint' and components.value is not null and wholes.value is not null
    and coalesce(components.qualifier, 'exact') = 'exact' and coalesce(wholes.qualifier, 'exact') = 'exact'
  group by wholes.value_cell, wholes.value, parts.whole
  having count(*) > 1
)
select
  'figures' as sheet, sums.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from sums
join reference.indicators as indicators on indicators.code = sums.whole
-- A part that by itself is too great is told where it stands.
where expected - found > tolerance and greatest_part <= found
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from sums)
