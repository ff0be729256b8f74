-- One row per territory. Its name and its bounds in time are the last that it had, as the latest edition knows it.
select areas.* exclude (edition)
from core.dim_areas as areas
join analysis.editions as editions using (edition)
qualify row_number() over (partition by area_code order by recency_rank, valid_from_date desc) = 1
