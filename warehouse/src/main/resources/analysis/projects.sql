-- One row per project, source of capital and year: the latest report, and what it leads to. It stands under whoever owns it at the end of what is known of the year, with what it needs and where it would stand on 31 January.
-- year: The year of the plan; its disbursement ends on 31 January of the next.
-- state_vi: Whether it can be projected, in words.
select
  try_cast(left(editions.period_code, 4) as integer) as year,
  pace.* exclude (edition, state_code, method_code, method_vi),
  method_code, method_vi,
  state_code, case state_code when 'projected' then 'có dự báo' when 'no_plan' then 'chưa có kế hoạch vốn' when 'no_figure' then 'chưa có số giải ngân' end as state_vi,
  pace.edition
from core.fct_disbursement_pace as pace
join analysis.editions as editions using (edition)
qualify recency_rank = min(recency_rank) over (partition by left(editions.period_code, 4))
