with projects as (
  select *, plan_billion_vnd + coalesce(carried_over_billion_vnd, 0) as available
  from submission.projects
  where disbursed_cumulative_billion_vnd is not null and plan_billion_vnd is not null
)
select
  'projects' as sheet, disbursed_cumulative_billion_vnd_cell as cell, disbursed_cumulative_billion_vnd as found,
  available as expected, name_vi, plan_billion_vnd_cell
from projects
where disbursed_cumulative_billion_vnd > available and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from projects)
