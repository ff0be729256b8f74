-- One row per territory, with the last name and the last bounds in time that it had, as the latest edition knows it.
select areas.* exclude (edition)
from core.dim_areas as areas
join analysis.editions as editions using (edition)
qualify row_number() over (partition by area_code order by knowledge_rank, valid_from_date desc) = 1
