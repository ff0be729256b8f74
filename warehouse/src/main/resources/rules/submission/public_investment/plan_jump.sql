with plans as (
  select *, 'plan' as what, plan_billion_vnd as now, plan_before as before, plan_billion_vnd_cell as cell from shared.lines_before
  union all
  select *, 'carried', carried_over_billion_vnd, carried_before, carried_over_billion_vnd_cell from shared.lines_before
),
compared as (
  select *, greatest(now, before) / nullif(least(now, before), 0) as factor from plans where now <> 0 and before <> 0
)
select
  'projects' as sheet, cell, now as found, before as expected, name_vi, before_words, before_collection,
  cast(10 ** round(log10(factor)) as bigint) as factor,
  case what when 'plan' then 'kế hoạch vốn năm' else 'vốn kéo dài' end as what_vi,
  case what when 'plan' then 'the year''s plan' else 'the capital carried over' end as what_en
from compared
where note is null and factor >= 7 and now / nullif(before, 0) < 300
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
