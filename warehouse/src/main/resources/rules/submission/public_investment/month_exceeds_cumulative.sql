with projects as (
  select *, disbursed_month_billion_vnd >= coalesce(disbursed_before, 0) as is_swapped
  from shared.lines_before
  where disbursed_month_billion_vnd is not null and disbursed_cumulative_billion_vnd is not null
)
select
  'projects' as sheet, disbursed_month_billion_vnd_cell as cell, disbursed_month_billion_vnd as found,
  disbursed_cumulative_billion_vnd as expected, name_vi, disbursed_cumulative_billion_vnd_cell,
  case when is_swapped then ' Có thể hai ô đã đổi chỗ cho nhau.' else '' end as slip_vi,
  case when is_swapped then ' The two may have been swapped.' else '' end as slip_en
from projects
where disbursed_month_billion_vnd > disbursed_cumulative_billion_vnd and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from projects)
