with projects as (
  select * from submission.projects
  where disbursed_month_billion_vnd is not null and disbursed_cumulative_billion_vnd is not null
)
select
  'projects' as sheet, disbursed_month_billion_vnd_cell as cell, disbursed_month_billion_vnd as found,
  disbursed_cumulative_billion_vnd as expected, name_vi, disbursed_cumulative_billion_vnd_cell
from projects
where disbursed_month_billion_vnd > disbursed_cumulative_billion_vnd
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from projects)
