with edition as (
  select * from run.edition
),
counted as (
  select
    counts.*,
    case
      when cut_code = 'total' then 'TỔNG SỐ'
      when group_vi <> '' then group_vi
      -- Where no task is of a group, there is none to be outside of.
      when max(group_vi) over () = '' then 'Theo cơ quan chủ trì'
      else 'Nhiệm vụ chưa phân nhóm' end as group_name_vi
  from core.fct_task_counts as counts
  where cut_code <> 'agency' and task_count > 0
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by cut_code = 'total' desc, group_name_vi, agencies.agency_order, lead_agency_code) as integer) as line_order,
    -- The total has no number.
    case when cut_code = 'total' then '' else cast(line_order - 1 as varchar) end as number_text,
    group_name_vi,
    agency_name_vi,
    task_count,
    done_in_time_count,
    done_late_count,
    open_in_time_count,
    open_overdue_count,
    not_reported_count,
    vi_number(task_count, 0) as task_count_text,
    vi_number(done_in_time_count, 0) as done_in_time_text,
    vi_number(done_late_count, 0) as done_late_text,
    vi_number(open_in_time_count, 0) as open_in_time_text,
    vi_number(open_overdue_count, 0) as open_overdue_text,
    vi_number(not_reported_count, 0) as not_reported_text,
    case when longest_delay_days > 0 then vi_number(longest_delay_days, 0) || ' ngày' else '' end as longest_delay_text
  from counted
  left join (select agency_code, agency_order from core.dim_agencies) as agencies on agencies.agency_code = counted.lead_agency_code
  cross join edition
)
select * from printed
