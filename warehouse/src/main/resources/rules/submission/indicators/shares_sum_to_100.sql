with shares as (
  select parts.whole, figures.*
  from submission.figures as figures
  join rulebook.parts as parts on parts.part = figures.indicator_code and parts.relation = 'shares'
),
complete as (
  select whole, count(*) as part_count from rulebook.parts where relation = 'shares' group by whole
),
sums as (
  select
    whole, period_code,
    count(value) as answered_count,
    sum(value) as found,
    count(value) * min(half_unit(value)) as tolerance,
    arg_min(value_cell, row_number) as cell,
    string_agg(value_cell, ', ' order by row_number) as cells
  from shares
  group by whole, area_code, period_code, basis
)
select
  'figures' as sheet, cell, found, cells, tolerance,
  found - 100 as difference,
  case when answered_count < part_count then 'part_missing' end as not_evaluated_reason
from sums join complete using (whole)
where answered_count < part_count or abs(found - 100) > tolerance
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shares)
