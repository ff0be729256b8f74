with counted as (
  select 'month' as basis, row_number, item_code, status, note, month_count as amount, month_count_cell as cell, year_count as beside from submission.items
  union all
  select 'year', row_number, item_code, status, note, year_count, year_count_cell, month_count from submission.items
),
-- Assignments given and what became of them, where more is told than how many were given.
sums as (
  select
    basis, 'assignments_given' as given_code,
    sum(amount) filter (where item_code = 'assignments_given') as given,
    coalesce(sum(amount) filter (where item_code <> 'assignments_given'), 0) as total,
    count(amount) filter (where item_code <> 'assignments_given') as part_count,
    count(*) filter (where amount is null and coalesce(status, '') <> 'M') as left_out_count
  from counted
  where starts_with(item_code, 'assignments_')
  group by basis
),
judged as (
  select
    counted.*,
    case when left_out_count = 1 then case when item_code = given_code then total else given - total end end as due
  from counted
  left join sums on sums.basis = counted.basis and starts_with(counted.item_code, 'assignments_')
  where amount is not null or beside is not null or (given is not null and part_count > 0)
)
select
  'items' as sheet, cell, '' as found,
  case when due >= 0 then vi_number(due, 0) || ' để cộng đủ số được giao; không phát sinh thì ghi 0' else 'một số, hoặc 0 nếu không phát sinh' end as expected_text,
  case basis when 'month' then 'trong kỳ' else 'lũy kế từ đầu năm' end as basis_vi,
  case basis when 'month' then 'of the month' else 'since the start of the year' end as basis_en
from judged
where amount is null and note is null and coalesce(status, '') not in ('L', 'M')
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
