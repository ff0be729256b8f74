with judged as (
  select * from shared.lines_before
  where reported_percent is not null or (plan_before is not null and disbursed_cumulative_billion_vnd is not null)
)
select
  'projects' as sheet, plan_billion_vnd_cell as cell, '' as found, name_vi,
  coalesce(vi_number(plan_before, 6) || ' như kỳ ' || before_words, 'kế hoạch vốn năm làm mẫu số của tỷ lệ') as due_vi
from judged
where plan_billion_vnd is null and note is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
