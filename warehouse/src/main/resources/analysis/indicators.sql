-- One row per indicator: name, unit, owner and place in the plan. They are as the latest edition has them.
select indicators.* exclude (edition)
from core.dim_indicators as indicators
join analysis.editions as editions using (edition)
qualify row_number() over (partition by indicator_code order by knowledge_rank) = 1
