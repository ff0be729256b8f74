with told as (
  -- The last day that the workbook tells of: the 14th of its month, of October for the year's.
  select make_date(
    cast(left(collection_code, 4) as int),
    case when collection_code like '%-Y' then 10 else cast(right(collection_code, 2) as int) end,
    14) as last_day,
    period_last_day(case when collection_code like '%-Y' then left(collection_code, 4) else collection_code end) as period_day
  from submission.identity
),
tasks as (
  select tasks.*, told.last_day, told.period_day
  from submission.tasks as tasks
  cross join told
  where tasks.due_date is not null and tasks.state in ('open_in_time', 'open_overdue', 'done_late')
),
judged as (
  select
    *,
    case
      when state = 'open_in_time' and due_date < last_day or state = 'open_overdue' and due_date > period_day then state_cell
      when state in ('open_overdue', 'done_late') and coalesce(delay_reason_vi, '') = '' then delay_reason_vi_cell
      else ''
    end as cell
  from tasks
)
select
  'tasks' as sheet, cell, case when cell = state_cell then task_state_vi(state) else '' end as found, name_vi,
  case
    when cell <> state_cell then 'lý do chậm'
    when state = 'open_in_time' then 'Đang làm - quá hạn, kèm lý do chậm'
    else 'Đang làm - trong hạn, hoặc đúng thời hạn' end as expected_text,
  case
    when cell <> state_cell then 'ghi là quá hạn (thời hạn ' || vi_date(due_date) || ') nhưng chưa nêu lý do chậm'
    when state = 'open_in_time' then 'thời hạn ' || vi_date(due_date) || ' đã qua (số liệu đến ' || vi_date(last_day) || ') nhưng ghi là trong hạn'
    else 'chưa đến thời hạn ' || vi_date(due_date) || ' (kỳ báo cáo hết ngày ' || vi_date(period_day) || ') nhưng ghi là quá hạn' end as wrong_vi,
  case
    when cell <> state_cell then 'it is late and gives no reason'
    when state = 'open_in_time' then 'its deadline has passed, but it is told as in time'
    else 'its deadline has not come, but it is told as overdue' end as wrong_en
from judged
where cell <> ''
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from tasks)
