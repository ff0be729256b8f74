-- One row per time that a figure was stated: by whom, when, and instead of what. One statement stands once, whichever editions read it; what it took the place of is the same agency's.
-- vintage_number: 1 for the first statement of the agency, then up to the latest.
-- previous_value: What the agency stated before.
-- change_value: The statement less the one before.
-- level_code: The level of the area: province for the city, district, commune. The city's figure holds its parts: choose one level before adding up.
-- edition: The latest edition that knows the statement.
with stated as (
  select
    edition, indicator_code, area_code, period_code, basis, value, qualifier, status_code,
    agency_code, collection_code, received_at, submission_sha256, sheet, row_number, cell
  from core.fct_observations
  where comparator_code = 'none'
  union all by name
  select
    edition, indicator_code, area_code, period_code, basis, value, qualifier, status_code,
    agency_code, collection_code, received_at, submission_sha256, sheet, row_number, cell
  from core.fct_vintages
),
once as (
  select stated.*
  from stated
  join analysis.editions as editions using (edition)
  qualify row_number() over (
    partition by indicator_code, area_code, stated.period_code, basis, agency_code, collection_code, received_at, submission_sha256, row_number
    order by knowledge_rank) = 1
)
select
  once.indicator_code, indicator_name_vi, unit_vi, once.area_code, level_code, period_code, basis,
  cast(row_number() over statements as integer) as vintage_number,
  value, qualifier, status_code,
  lag(value) over statements as previous_value,
  value - lag(value) over statements as change_value,
  agency_code, collection_code, received_at, submission_sha256, sheet, cell, edition
from once
left join analysis.indicators using (indicator_code)
left join analysis.areas as areas on areas.area_code = once.area_code
window statements as (
  partition by once.indicator_code, once.area_code, period_code, basis, agency_code order by received_at, collection_position(collection_code), submission_sha256, row_number)
