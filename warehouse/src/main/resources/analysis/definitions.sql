-- One row per indicator and version of its definition. Figures of two versions are compared only by the conversion.
-- indicator_name_vi: The indicator's name as printed.
-- owner_agency_name_vi: The owner's name.
-- version_number: 1 for the first version that an edition knows, then up to the latest.
-- valid_to_date: The last day on which it holds; NULL for the latest.
with known as (
  select definitions.*
  from core.dim_definitions as definitions
  join analysis.editions as editions using (edition)
  qualify row_number() over (partition by indicator_code, valid_from_date order by knowledge_rank) = 1
)
select
  known.indicator_code, indicators.indicator_name_vi,
  cast(row_number() over versions as integer) as version_number,
  valid_from_date,
  cast(lead(valid_from_date) over versions - interval 1 day as date) as valid_to_date,
  known.definition_vi, known.unit_vi, known.method_vi, known.owner_agency_code, agency_name_vi as owner_agency_name_vi, known.document_title_vi, known.conversion, known.is_break, known.edition
from known
left join analysis.indicators as indicators using (indicator_code)
left join (select agency_code, agency_name_vi from analysis.agencies) as agencies on agencies.agency_code = known.owner_agency_code
window versions as (partition by known.indicator_code order by valid_from_date)
