with edition as (
  select * from run.edition
),
tasks as (
  select
    case
      when group_vi <> '' then group_vi
      -- Where no task is of a group, there is none to be outside of.
      when max(group_vi) over () = '' then 'Theo cơ quan chủ trì'
      else 'Nhiệm vụ chưa phân nhóm' end as group_name_vi,
    lead_agency_code, lead_agency_name_vi, state_code, late_days
  from core.fct_task_progress
),
counted as (
  select
    grouping(group_name_vi) as is_total,
    coalesce(group_name_vi, 'TỔNG SỐ') as group_name_vi,
    coalesce(any_value(lead_agency_name_vi) filter (lead_agency_code is not null), '') as agency_name_vi,
    lead_agency_code,
    count(*) as task_count,
    count(*) filter (state_code = 'done_in_time') as done_in_time_count,
    count(*) filter (state_code = 'done_late') as done_late_count,
    count(*) filter (state_code = 'open_in_time') as open_in_time_count,
    count(*) filter (state_code = 'open_overdue') as open_overdue_count,
    count(*) filter (state_code = 'not_reported') as not_reported_count,
    max(late_days) filter (state_code in ('open_in_time', 'open_overdue')) as longest_delay_days
  from tasks
  group by grouping sets ((group_name_vi, lead_agency_code), ())
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by is_total desc, group_name_vi, agencies.agency_order, lead_agency_code) as integer) as line_order,
    -- The total has no number.
    case when is_total = 1 then '' else cast(line_order - 1 as varchar) end as number_text,
    group_name_vi,
    case when is_total = 1 then 'Tổng số' else agency_name_vi end as agency_name_vi,
    cast(task_count as integer) as task_count,
    cast(done_in_time_count as integer) as done_in_time_count,
    cast(done_late_count as integer) as done_late_count,
    cast(open_in_time_count as integer) as open_in_time_count,
    cast(open_overdue_count as integer) as open_overdue_count,
    cast(not_reported_count as integer) as not_reported_count,
    vi_number(task_count, 0) as task_count_text,
    vi_number(done_in_time_count, 0) as done_in_time_text,
    vi_number(done_late_count, 0) as done_late_text,
    vi_number(open_in_time_count, 0) as open_in_time_text,
    vi_number(open_overdue_count, 0) as open_overdue_text,
    vi_number(not_reported_count, 0) as not_reported_text,
    coalesce(case when longest_delay_days > 0 then vi_number(longest_delay_days, 0) || ' ngày' end, '') as longest_delay_text
  from counted
  left join (select agency_code, agency_order from core.dim_agencies) as agencies on agencies.agency_code = counted.lead_agency_code
  cross join edition
  where task_count > 0
)
select * from printed
