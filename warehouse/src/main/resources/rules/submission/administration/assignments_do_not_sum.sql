with counted as (
  select 'month' as basis, item_code, month_count as amount, month_count_cell as cell from submission.items where item_code like 'assignments_%'
  union all
  select 'year', item_code, year_count, year_count_cell from submission.items where item_code like 'assignments_%'
),
sums as (
  select
    basis,
    any_value(cell) filter (where item_code = 'assignments_given') as cell,
    any_value(amount) filter (where item_code = 'assignments_given') as given,
    sum(amount) filter (where item_code in ('assignments_done_in_time', 'assignments_done_late')) as done,
    sum(amount) filter (where item_code <> 'assignments_given') as total,
    count(amount) filter (where item_code <> 'assignments_given') as part_count
  from counted
  group by basis
),
judged as (
  select * from sums where given is not null and part_count > 0
)
select
  'items' as sheet, cell, given as found, total as expected, done,
  case basis when 'month' then 'trong kỳ' else 'lũy kế từ đầu năm' end as basis_vi,
  case basis when 'month' then 'in the month' else 'since the start of the year' end as basis_en,
  case when part_count < 4 and total <= given then 'part_missing' end as not_evaluated_reason
from judged
where total <> given or part_count < 4
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
