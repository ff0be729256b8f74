-- One row per agency of the register, as the edition of the latest period knows it.
-- kind_code: body (the council, the committee), department, central (of a ministry), district, commune, party, public_unit, agency.
select agencies.* exclude (edition)
from core.dim_agencies as agencies
join analysis.editions as editions using (edition)
qualify row_number() over (partition by agency_code order by recency_rank) = 1
