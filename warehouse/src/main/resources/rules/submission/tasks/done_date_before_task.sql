with told as (
  select past.* from history.tasks as past cross join submission.identity as identity
  where past.collection_code not like '%-Y' and past.collection_code < identity.collection_code
  qualify row_number() over (partition by past.task_code, past.collection_code order by past.received_at desc) = 1
),
-- The first day on which a task can have been done.
floors as (
  select task_code, cast(nullif(opened_on, '') as date) as first_day, 'nhiệm vụ được theo dõi từ ngày này' as why_vi, 'it is followed from then on' as why_en
  from reference.tasks
  union all
  select
    task_code, make_date(cast(left(collection_code, 4) as int), cast(right(collection_code, 2) as int), 1),
    'đợt ' || collection_words(collection_code) || ' còn báo cáo đang làm', 'it was told as open in ' || collection_code
  from told
  where starts_with(state, 'open')
),
dated as (
  select tasks.*, floors.first_day, floors.why_vi, floors.why_en
  from submission.tasks as tasks
  left join floors on floors.task_code = tasks.task_code and tasks.task_code not like 'added-%'
  where tasks.done_date is not null
  qualify row_number() over (partition by tasks.row_number order by floors.first_day desc nulls last, floors.why_en) = 1
)
select 'tasks' as sheet, done_date_cell as cell, vi_date(done_date) as found, name_vi, vi_date(first_day) as first_text, why_vi, why_en
from dated
where done_date < first_day and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from dated)
