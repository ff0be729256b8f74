with tasks as (
  select * from submission.tasks where state is not null
),
judged as (
  select
    *,
    case
      when done_date is null and state in ('done_in_time', 'done_late') then done_date_cell
      when done_date is not null and state not in ('done_in_time', 'done_late') then state_cell
      when state = 'done_in_time' and done_date > due_date then state_cell
      when state = 'done_late' and done_date <= due_date then state_cell
      else ''
    end as cell
  from tasks
)
select
  'tasks' as sheet, cell, case when cell = done_date_cell then '' else task_state_vi(state) end as found,
  name_vi, coalesce(vi_date(done_date), '…') as done_text,
  coalesce(vi_date(due_date), '…') as due_text
from judged
where cell <> ''
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from tasks)
