-- One row per territory. Its name and its bounds in time are the last that it had, as the latest edition knows it.
-- kind_code: What it is: city for the territory that the reports are about, be it a city or a province, province, district, ward, commune, township, special_zone.
-- parent_name_vi: The name of the territory that it lies in; NULL at the top.
with latest as (
  select areas.* exclude (edition)
  from core.dim_areas as areas
  join analysis.editions as editions using (edition)
  qualify row_number() over (partition by area_code order by recency_rank, valid_from_date desc) = 1
)
select
  latest.area_code, latest.area_name_vi, latest.kind_code, area_kind_words(latest.kind_code) as kind_vi, latest.level_code, level_words(latest.level_code) as level_vi,
  latest.parent_code, parents.area_name_vi as parent_name_vi, latest.valid_from_date, latest.valid_to_date, latest.is_name_reused
from latest
left join (select area_code, area_name_vi from latest) as parents on parents.area_code = latest.parent_code
