-- Tasks: the row for all is the sum of the rows by agency, and each row is the sum of its states.
with tasks as (
  select * from marts.edition__tasks
)
select
  'nhiệm vụ được giao: ' || agency_name_vi as place_vi,
  task_count || ' nhiệm vụ' as found_vi,
  (done_in_time_count + done_late_count + open_in_time_count + open_overdue_count + not_reported_count)
    || ' nhiệm vụ theo từng trạng thái' as expected_vi
from tasks
where task_count <> done_in_time_count + done_late_count + open_in_time_count + open_overdue_count + not_reported_count
