-- One row per time that a figure was stated: by whom, when, and instead of what. One statement stands once, whichever editions read it; what it took the place of is the same agency's. One that says the same again is no new vintage: count is_new, or take the greatest vintage_number.
-- statement_number: 1 for the first statement of the agency, then up to the latest, those that say the same again among them.
-- vintage_number: 1 for the first statement of the agency, then one more with each that says something else: the same number as the one before is a confirmation.
-- is_new: Whether it says something else than the statement before, in value, qualifier or status; true of the first.
-- area_name_vi: The territory's name.
-- agency_name_vi: The agency's name.
-- previous_value: What the agency stated before.
-- change_value: The statement less the one before; empty where either is a bound or about (qualifier): how far these are apart nobody said.
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
),
ordered as (
  select
    *,
    cast(row_number() over statements as integer) as statement_number,
    lag(value) over statements as previous_value,
    qualifier = 'exact' and lag(qualifier) over statements = 'exact' as is_exact,
    row_number() over statements = 1
      or (value, qualifier, status_code) is distinct from (lag(value) over statements, lag(qualifier) over statements, lag(status_code) over statements) as is_new
  from once
  window statements as (
    partition by indicator_code, area_code, period_code, basis, agency_code order by received_at, collection_position(collection_code), submission_sha256, row_number)
)
select
  ordered.indicator_code, indicator_name_vi, unit_vi, ordered.area_code, area_name_vi, level_code, level_vi, period_code, basis, basis_words(basis) as basis_name_vi,
  statement_number,
  cast(count(*) filter (is_new) over (
    partition by ordered.indicator_code, ordered.area_code, period_code, basis, ordered.agency_code order by statement_number) as integer) as vintage_number,
  is_new,
  value, qualifier, qualifier_name(qualifier) as qualifier_name_vi, status_code, status_words(status_code) as status_vi,
  previous_value,
  case when is_exact then value - previous_value end as change_value,
  ordered.agency_code, agency_name_vi, collection_code, received_at, submission_sha256, sheet, cell, edition
from ordered
left join analysis.indicators using (indicator_code)
left join analysis.areas as areas on areas.area_code = ordered.area_code
left join analysis.agencies as agencies on agencies.agency_code = ordered.agency_code
