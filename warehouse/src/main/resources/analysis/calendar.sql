-- One row per period that an edition knows. Its months, its administrative window, the same period a year before.
select
  periods.period_code, periods.period_name_vi, periods.period_kind, period_kind_words(periods.period_kind) as period_kind_vi,
  periods.* exclude (edition, is_of_edition, period_code, period_name_vi, period_kind)
from core.dim_periods as periods
join analysis.editions as editions using (edition)
qualify row_number() over (partition by periods.period_code order by knowledge_rank) = 1
