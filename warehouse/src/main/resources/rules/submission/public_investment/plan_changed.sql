-- What is told as a jump is not told again.
with plans as (
  select *, 'plan' as what, plan_billion_vnd as now, plan_before as before, plan_billion_vnd_cell as cell from shared.lines_before
  union all
  select *, 'carried', carried_over_billion_vnd, carried_before, carried_over_billion_vnd_cell from shared.lines_before
),
compared as (
  select * from plans
  where before is not null and note is null
    -- What was carried over is gone from the line with its cell; of a plan that is left blank another rule tells.
    and (now is not null or what = 'carried' and before <> 0 and disbursed_cumulative_billion_vnd is not null)
)
select
  'projects' as sheet, cell, now as found, before as expected, name_vi, before_words, before_collection,
  case what when 'plan' then 'kế hoạch vốn năm ' else 'vốn kéo dài ' end || coalesce(vi_number(now, 6), 'để trống,') as what_vi,
  case what when 'plan' then 'the year''s plan' else 'the capital carried over' end as what_en
from compared
where now is distinct from before and coalesce(greatest(now, before) / nullif(least(now, before), 0), 1) < 7
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
