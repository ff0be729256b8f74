with compared as (
  select *, disbursed_cumulative_billion_vnd = disbursed_before as is_repeated
  from shared.lines_before
  where disbursed_month_billion_vnd <> 0 and disbursed_cumulative_billion_vnd is not null and disbursed_before <> 0 and note is null
)
select
  'projects' as sheet, arg_min(disbursed_cumulative_billion_vnd_cell, row_number) as cell, arg_min(disbursed_cumulative_billion_vnd, row_number) as found,
  count(*) as repeated_count, string_agg(disbursed_cumulative_billion_vnd_cell, ', ' order by row_number) as cells
from compared
having count(*) >= 3 and bool_and(is_repeated)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
