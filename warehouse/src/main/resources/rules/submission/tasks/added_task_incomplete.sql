with tasks as (
  select
    *, concat_ws(' và ', case when document_vi is null then 'văn bản giao (số, ngày)' end, case when due_date is null then 'thời hạn' end) as left_out_vi,
    concat_ws(' and ', case when document_vi is null then 'document' end, case when due_date is null then 'deadline' end) as left_out_en
  from submission.tasks
  where task_code like 'added-%' and state is not null
)
select 'tasks' as sheet, state_cell as cell, task_state_vi(state) as found, name_vi, left_out_vi, left_out_en
from tasks
where left_out_vi <> '' and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from tasks)
