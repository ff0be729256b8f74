-- How far are the assigned tasks, by leading agency, as last known?
select lead_agency_name_vi, state_vi, count(*) as tasks
from tasks
where is_latest
group by all
order by lead_agency_name_vi, tasks desc
