with standing as (
  select observations.*, coalesce(names.name_vi, agency_code) as agency_name_vi
  from core.fct_observations as observations
  left join (select code, max(name_vi) as name_vi from reference.agencies group by code) as names on names.code = agency_code
  where comparator_code = 'none' and is_standing and value is not null
),
complete as (
  select whole, count(*) as part_count from rulebook.parts where relation = 'between' group by whole
),
ranges as (
  select
    parts.whole as indicator_code, area_code, period_code, basis,
    count(*) as answered_count, min(value) as low, max(value) as high,
    string_agg(distinct agency_code, ', ' order by agency_code) as agencies,
    string_agg(distinct agency_name_vi, ', ' order by agency_name_vi) as agency_names_vi
  from standing
  join rulebook.parts as parts on parts.part = standing.indicator_code and parts.relation = 'between'
  group by parts.whole, area_code, period_code, basis
),
wholes as (
  select standing.*, ranges.* exclude (indicator_code, area_code, period_code, basis), complete.part_count
  from standing
  join ranges using (indicator_code, area_code, period_code, basis)
  join complete on complete.whole = standing.indicator_code
)
select
  agency_code, submission_sha256, sheet, cell, value as found, low, high, agencies, agency_names_vi, period_code,
  period_name(period_code, basis) as period_words,
  unit_words(indicators.unit_vi) as unit_words,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when answered_count < part_count then 'part_missing' end as not_evaluated_reason
from wholes
join reference.indicators as indicators on indicators.code = wholes.indicator_code
where answered_count < part_count or value < low or value > high
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from wholes)
