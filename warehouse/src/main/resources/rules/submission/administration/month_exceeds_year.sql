with counts as (
  select * from submission.items
  where month_count is not null and year_count is not null and item_code not like 'assignments_open%'
)
select 'items' as sheet, year_count_cell as cell, year_count as found, month_count as expected, month_count_cell
from counts
where year_count < month_count
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from counts)
