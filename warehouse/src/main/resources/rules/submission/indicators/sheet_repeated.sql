with compared as (
  select * from shared.repeated_figures where neighbour = 'before'
)
select
  'figures' as sheet, arg_min(value_cell, row_number) as cell, arg_min(value, row_number) as found, count(*) as repeated_count,
  string_agg(value_cell, ', ' order by row_number) as cells
from compared
having count(*) >= 3 and bool_and(is_repeated)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
