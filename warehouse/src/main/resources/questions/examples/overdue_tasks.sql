-- Which tasks are past their due day: which are overdue, since when and why, and of which has nobody reported?
select
  lead_agency_name_vi, task_code, name_vi, due_date, state_vi,
  late_days, delay_reason_vi, month_code
from tasks
where is_latest and (state_code = 'open_overdue' or state_code = 'not_reported' and late_days > 0)
order by state_code desc, late_days desc, task_code
