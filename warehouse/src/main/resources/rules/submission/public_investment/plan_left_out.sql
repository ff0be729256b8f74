with judged as (
  select * from shared.lines_before
  where plan_before is not null and (reported_percent is not null or disbursed_cumulative_billion_vnd is not null)
)
select
  'projects' as sheet, plan_billion_vnd_cell as cell, '' as found, name_vi,
  vi_number(plan_before, 6) || ' như kỳ ' || before_words as due_vi
from judged
where plan_billion_vnd is null and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
