with told as (
  select case when collection_code like '%-Y' then left(collection_code, 4) else collection_code end as period_code from submission.identity
),
dated as (
  select tasks.*, period_last_day(period_code) as last_day
  from submission.tasks as tasks
  cross join told
  where done_date is not null
)
select
  'tasks' as sheet, done_date_cell as cell, vi_date(done_date) as found, name_vi, vi_date(last_day) as last_text
from dated
where done_date > last_day
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from dated)
