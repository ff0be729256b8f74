with sums as (
  select
    *,
    case when collection_code like '%-01' then disbursed_month_billion_vnd
      when collection_code = period_after(before_collection) then disbursed_before + disbursed_month_billion_vnd end as due
  from shared.lines_before
  where disbursed_cumulative_billion_vnd is not null and disbursed_month_billion_vnd is not null
)
select
  'projects' as sheet, disbursed_cumulative_billion_vnd_cell as cell, disbursed_cumulative_billion_vnd as found, due as expected, name_vi,
  disbursed_month_billion_vnd as month, disbursed_month_billion_vnd_cell as month_cell,
  case when disbursed_cumulative_billion_vnd = disbursed_before then ' Số lũy kế bằng đúng số kỳ trước.' else '' end as slip_vi,
  case when disbursed_cumulative_billion_vnd = disbursed_before then ' The cumulative amount is the one before.' else '' end as slip_en
from sums
where abs(disbursed_cumulative_billion_vnd - due)
  > half_unit(disbursed_cumulative_billion_vnd) + half_unit(disbursed_month_billion_vnd) + half_unit(coalesce(disbursed_before, 0.001))
union all by name
select 'history_short' as not_evaluated_reason where not exists (from sums where due is not null)
