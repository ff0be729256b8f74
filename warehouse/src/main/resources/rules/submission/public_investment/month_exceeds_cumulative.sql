with projects as (
  select * from shared.lines_before
  where disbursed_month_billion_vnd is not null and disbursed_cumulative_billion_vnd is not null
)
select
  'projects' as sheet, disbursed_month_billion_vnd_cell as cell, disbursed_month_billion_vnd as found,
  disbursed_cumulative_billion_vnd as expected, name_vi, disbursed_cumulative_billion_vnd_cell
from projects
where disbursed_month_billion_vnd > disbursed_cumulative_billion_vnd and note is null
  -- Where the month is below what was disbursed before, so is the cumulative amount, and is told of by itself.
  and disbursed_month_billion_vnd >= coalesce(disbursed_before, 0)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from projects)
