with compared as (
  select *, year_count = year_count_before as is_repeated
  from shared.items_before
  where month_count <> 0 and year_count is not null and coalesce(note, '') = ''
)
select
  'items' as sheet, arg_min(year_count_cell, row_number) as cell, arg_min(year_count, row_number) as found,
  count(*) as repeated_count, string_agg(year_count_cell, ', ' order by row_number) as cells
from compared
having count(*) >= 3 and bool_and(is_repeated)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
