-- A plan beside the line's own plan before, or else the plans that its owner reported before; what is disbursed beside what may be,
-- of which early in a year it is a small part.
with usual as (
  select median(nullif(plan_billion_vnd, 0)) as usual from history.projects
),
amounts as (
  select plan_billion_vnd_cell as cell, plan_billion_vnd as found, coalesce(nullif(plan_before, 0), cast(usual as double)) as usual, name_vi, 300 as reach
  from shared.lines_before cross join usual
  union all
  select disbursed_cumulative_billion_vnd_cell, disbursed_cumulative_billion_vnd, available, name_vi, 32
  from shared.lines_before
  union all
  select disbursed_month_billion_vnd_cell, disbursed_month_billion_vnd, available, name_vi, 32
  from shared.lines_before
),
judged as (
  select *, 10 ** (3 * round(log10(greatest(found / usual, 1)) / 3)) as factor from amounts where found is not null and usual <> 0
)
select
  'projects' as sheet, cell, found, cast(round(usual, 3) as decimal(28, 3)) as usual, name_vi, cast(factor as decimal(28, 0)) as factor,
  try_cast(round(found / factor, 6) as decimal(28, 6)) as expected
from judged
where found / usual >= reach
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
