with projects as (
  select
    *,
    case when denominator = 'with_carried_over' then plan_billion_vnd + coalesce(carried_over_billion_vnd, 0) else plan_billion_vnd end as base
  from submission.projects
  where reported_percent is not null and disbursed_cumulative_billion_vnd is not null
    and plan_billion_vnd is not null and denominator is not null
)
select
  'projects' as sheet, reported_percent_cell as cell, reported_percent as found, base, name_vi,
  disbursed_cumulative_billion_vnd_cell, plan_billion_vnd_cell,
  divide_half_up(disbursed_cumulative_billion_vnd * 100, base, 2) as expected,
  case when base <= 0 then 'no_plan' end as not_evaluated_reason
from projects
where base <= 0
  or quotient_floor(disbursed_cumulative_billion_vnd * 100, base) < reported_percent - half_unit(reported_percent)
  or quotient_ceil(disbursed_cumulative_billion_vnd * 100, base) > reported_percent + half_unit(reported_percent)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from projects)
