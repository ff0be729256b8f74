-- What did not arise is none; what is left out is no number, and is told by a rule of its own.
with counted as (
  select 'month' as basis, row_number, item_code = 'assignments_given' as is_given, starts_with(item_code, 'assignments_done') as is_done,
    case when status = 'M' then coalesce(month_count, 0) else month_count end as amount, month_count_cell as cell
  from submission.items where starts_with(item_code, 'assignments_')
  union all
  select 'year', row_number, item_code = 'assignments_given', starts_with(item_code, 'assignments_done'),
    case when status = 'M' then coalesce(year_count, 0) else year_count end, year_count_cell
  from submission.items where starts_with(item_code, 'assignments_')
),
sums as (
  select
    basis,
    any_value(cell) filter (where is_given) as given_cell,
    any_value(amount) filter (where is_given) as given,
    sum(amount) filter (where is_done) as done,
    sum(amount) filter (where not is_given) as total,
    count(amount) filter (where not is_given) as part_count,
    string_agg(cell, ', ' order by row_number) filter (where not is_given and amount is not null) as part_cells
  from counted
  group by basis
),
judged as (
  select * from sums where given is not null and part_count > 0
),
-- What each cell would have to be if it alone were wrong, and whether a digit too many or too few makes it what it is.
ways as (
  select
    *, case when is_given then total else amount + given - total end as due,
    greatest(amount, due) // 10 = least(amount, due) and least(amount, due) > 0 as is_slip
  from counted
  join judged using (basis)
  where part_count = 4 and total <> given
),
slips as (
  select
    basis, count(*) filter (where is_slip) as slip_count,
    any_value(cell) filter (where is_slip) as slip_cell, any_value(amount) filter (where is_slip) as slip_amount, any_value(due) filter (where is_slip) as slip_due,
    string_agg(cell || ' là ' || vi_number(due, 0), ', hoặc ' order by row_number) filter (where due >= 0) as ways_vi
  from ways
  group by basis
),
told as (
  select *, coalesce(slip_count = 1, false) as is_explained from judged left join slips using (basis)
)
select
  'items' as sheet, case when is_explained then slip_cell else given_cell end as cell, case when is_explained then slip_amount else given end as found,
  case
    when is_explained then 'có thể là ' || vi_number(slip_due, 0)
    when part_count = 4 then 'năm ô khớp nhau; nếu chỉ một ô sai thì ' || ways_vi
    else 'các số khớp nhau: số được giao (' || given_cell || ') không nhỏ hơn tổng các ô ' || part_cells end as expected_text,
  given, given_cell, total, done, part_cells,
  case basis when 'month' then 'trong kỳ' else 'lũy kế từ đầu năm' end as basis_vi,
  case basis when 'month' then 'in the month' else 'since the start of the year' end as basis_en,
  case when part_count < 4 and total <= given then 'part_missing' end as not_evaluated_reason
from told
where total <> given or part_count < 4
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
