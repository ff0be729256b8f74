with tasks as (
  select *, bare_words(name_vi) as concept
  from submission.tasks
  where name_vi is not null
),
pairs as (
  select added.*, listed.state_cell as listed_cell, listed.concept = added.concept and (added.due_date is null or added.due_date is not distinct from listed.due_date) as is_same
  from tasks as added
  join tasks as listed
    on listed.task_code <> added.task_code and (listed.task_code not like 'added-%' or listed.row_number < added.row_number)
  where added.task_code like 'added-%' and added.state is not null
)
select 'tasks' as sheet, state_cell as cell, task_state_vi(state) as found, name_vi, listed_cell
from pairs
where is_same
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
