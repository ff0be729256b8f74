-- Which tasks are overdue, since when, and why?
select lead_agency_name_vi, task_code, name_vi, due_date, late_days, delay_reason_vi, month_code
from tasks
where is_latest and state_code = 'open_overdue'
order by late_days desc, task_code
