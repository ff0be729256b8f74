with told as (
  -- The last day that the workbook tells of: the 14th of its month, of October for the year's.
  select make_date(
    cast(left(collection_code, 4) as int),
    case when collection_code like '%-Y' then 10 else cast(right(collection_code, 2) as int) end,
    14) as last_day
  from submission.identity
),
tasks as (
  select tasks.*, told.last_day
  from submission.tasks as tasks
  cross join told
  where tasks.due_date is not null and tasks.state in ('open_in_time', 'open_overdue', 'done_late')
),
judged as (
  select
    *,
    case
      when state = 'open_in_time' and due_date < last_day then state_cell
      when state in ('open_overdue', 'done_late') and coalesce(delay_reason_vi, '') = '' then delay_reason_vi_cell
      else ''
    end as cell
  from tasks
)
select
  'tasks' as sheet, cell, case when cell = state_cell then task_state_vi(state) else '' end as found, name_vi,
  vi_date(due_date) as due_text, vi_date(last_day) as last_text
from judged
where cell <> ''
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from tasks)
