with tasks as (
  select * from submission.tasks where state in ('done_in_time', 'done_late')
)
select 'tasks' as sheet, product_vi_cell as cell, '' as found, name_vi
from tasks
where product_vi is null and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from tasks)
