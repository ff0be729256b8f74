with edition as (
  select * from run.edition
),
tasks as (
  select
    *,
    case
      when state_code = 'open_overdue' then 1
      when is_due_soon(state_code, due_date, told_on) then 2
      when state_code = 'done_late' then 3
      when state_code = 'not_reported' then 4
    end as cut_order
  from core.fct_task_progress
  cross join edition
),
printed as (
  select
    period_code,
    edition_number,
    cast(cut_order as integer) as cut_order,
    case cut_order when 1 then 'Đang thực hiện, quá hạn' when 2 then 'Đến hạn trong 30 ngày tới' when 3 then 'Hoàn thành quá hạn' else 'Chưa được báo cáo' end as cut_name_vi,
    cast(row_number() over (partition by cut_order order by late_days desc nulls last, due_date nulls last, lead_agency_code, task_code) as integer) as line_order,
    lead_agency_code,
    task_code,
    name_vi,
    document_vi,
    lead_agency_name_vi,
    coalesce(vi_date(due_date), '') as due_text,
    case when late_days > 0 then late_days || ' ngày'
      when state_code = 'done_late' then 'chưa ghi ' || case when due_date is null then 'thời hạn' else 'ngày hoàn thành' end
      else '' end as late_text,
    delay_reason_vi
  from tasks
  where cut_order is not null
)
select * from printed
