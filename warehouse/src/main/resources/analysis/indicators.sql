-- One row per indicator: name, unit, owner and place in the plan. They are as the edition of the latest period has them.
-- is_headline: Whether it is a numbered indicator of the plan.
select indicators.* exclude (edition) replace (is_headline and list_code = 'headline' as is_headline)
from core.dim_indicators as indicators
join analysis.editions as editions using (edition)
qualify row_number() over (partition by indicator_code order by recency_rank) = 1
