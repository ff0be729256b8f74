with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
known as (
  select definitions.*
  from reference.definitions as definitions
  cross join edition
  where definitions.valid_from <= period_last_day(edition.period_code)
),
versions as (
  select
    indicators.indicator_code,
    cast(row_number() over versions as integer) as version_number,
    known.valid_from as valid_from_date,
    cast(lead(known.valid_from) over versions - interval 1 day as date) as valid_to_date,
    known.definition_vi,
    coalesce(nullif(known.unit_vi, ''), indicators.unit_vi) as unit_vi,
    known.method_vi,
    coalesce(nullif(known.owner, ''), indicators.owner_agency_code) as owner_agency_code,
    coalesce(documents.title_vi, known.document) as document_title_vi,
    known.conversion,
    known.conversion is null and row_number() over versions > 1 as is_break
  from known
  join indicators on indicators.indicator_code = known.indicator
  left join reference.documents as documents on documents.code = known.document
  window versions as (partition by known.indicator order by known.valid_from)
)
select * from versions
