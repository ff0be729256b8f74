-- One row per period that an edition knows. Its months, its administrative window, the same period a year before.
select periods.* exclude (edition, is_of_edition)
from core.dim_periods as periods
join analysis.editions as editions using (edition)
qualify row_number() over (partition by periods.period_code order by knowledge_rank) = 1
