with typed as (
  select * from shared.lines_before
  where earlier_cumulative_billion_vnd <> disbursed_before
)
select
  'projects' as sheet, earlier_cumulative_billion_vnd_cell as cell, earlier_cumulative_billion_vnd as found, disbursed_before as expected,
  disbursed_cumulative_billion_vnd_cell as right_cell, name_vi
from typed
where not exists (from submission.projects where disbursed_cumulative_billion_vnd is not null or status is not null)
union all by name
select 'nothing_to_check' as not_evaluated_reason
where not exists (from submission.projects where earlier_cumulative_billion_vnd is not null)
