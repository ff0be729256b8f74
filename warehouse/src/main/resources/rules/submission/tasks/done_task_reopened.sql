with past as (
  select tasks.task_code, tasks.collection_code, tasks.state as before
  from history.tasks as tasks
  cross join submission.identity as identity
  where tasks.state is not null and tasks.collection_code < identity.collection_code and tasks.collection_code not like '%-Y'
  qualify row_number() over (partition by tasks.task_code order by tasks.collection_code desc, tasks.received_at desc) = 1
),
compared as (
  select tasks.*, past.before, past.collection_code as before_collection
  from submission.tasks as tasks
  join past using (task_code)
  where tasks.state is not null and tasks.task_code not like 'added-%'
)
select
  'tasks' as sheet, state_cell as cell, task_state_vi(state) as found, task_state_vi(before) as before_vi,
  before_collection, collection_words(before_collection) as before_words, name_vi
from compared
where starts_with(before, 'done') and starts_with(state, 'open') and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
