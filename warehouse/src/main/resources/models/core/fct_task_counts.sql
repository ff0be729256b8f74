with counts as (
  select
    case when grouping(lead_agency_code) = 1 then 'total' when grouping(group_vi) = 1 then 'agency' else 'group' end as cut_code,
    coalesce(group_vi, '') as group_vi,
    coalesce(lead_agency_code, '') as lead_agency_code,
    case when grouping(lead_agency_code) = 0 then any_value(lead_agency_name_vi) else 'Tổng số' end as agency_name_vi,
    cast(count(*) as integer) as task_count,
    cast(count(*) filter (state_code = 'done_in_time') as integer) as done_in_time_count,
    cast(count(*) filter (state_code = 'done_late') as integer) as done_late_count,
    cast(count(*) filter (state_code = 'open_in_time') as integer) as open_in_time_count,
    cast(count(*) filter (state_code = 'open_overdue') as integer) as open_overdue_count,
    cast(count(*) filter (state_code = 'not_reported') as integer) as not_reported_count,
    -- What nobody reported is late to nobody's knowledge: it is counted apart from what is under way.
    coalesce(max(late_days) filter (state_code = 'open_overdue'), 0) as longest_delay_days,
    cast(count(*) filter (state_code = 'not_reported' and late_days > 0) as integer) as silent_overdue_count,
    coalesce(max(late_days) filter (state_code = 'not_reported'), 0) as longest_silent_days,
    cast(count(*) filter (is_due_soon(state_code, due_date, told_on)) as integer) as due_soon_count,
    cast(count(*) filter (is_contradicted) as integer) as contradicted_count,
    max(told_on) as told_on
  from core.fct_task_progress
  group by grouping sets ((group_vi, lead_agency_code), (lead_agency_code), ())
)
select * from counts
