-- A plan beside the line's own plan before, or else the plans that its owner reported before; what is disbursed beside what may be,
-- of which early in a year it is a small part.
with usual as (
  select median(nullif(plan_billion_vnd, 0)) as usual from history.projects
),
-- A plan that was not reported before may be the one that is wrong; one that leaps from what was, without a word, is, and tells nothing of amounts.
lines as (
  select
    *, case when plan_before is null then plan_billion_vnd_cell end as doubtful_plan_cell,
    case when plan_billion_vnd >= 300 * nullif(plan_before, 0) or note is null and plan_billion_vnd * 30 <= plan_before
      then plan_before + coalesce(carried_before, 0) else available end as likely
  from shared.lines_before
),
amounts as (
  select plan_billion_vnd_cell as cell, plan_billion_vnd as found, coalesce(nullif(plan_before, 0), cast(usual as double)) as usual, name_vi, 300 as reach, null as plan_cell
  from lines cross join usual
  union all
  select disbursed_cumulative_billion_vnd_cell, disbursed_cumulative_billion_vnd, likely, name_vi, 32, doubtful_plan_cell
  from lines
  union all
  select disbursed_month_billion_vnd_cell, disbursed_month_billion_vnd, likely, name_vi, 32, doubtful_plan_cell
  from lines
),
judged as (
  select *, 10 ** (3 * round(log10(greatest(found / usual, 1)) / 3)) as factor from amounts where found is not null and usual <> 0
)
select
  'projects' as sheet, cell, found, cast(round(usual, 3) as decimal(28, 3)) as usual, name_vi, cast(factor as decimal(28, 0)) as factor,
  try_cast(round(found / factor, 6) as decimal(28, 6)) as expected,
  either_words('kế hoạch vốn ở ô ' || plan_cell, null) as or_vi, either_words_en('the plan in ' || plan_cell) as or_en, true as is_cause
from judged
where found / usual >= reach
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from judged)
