with named as (
  select
    *,
    bare_words(denominator_name)
      as concept
  from core.fct_observations
  where comparator_code = 'none' and is_standing and denominator is not null and denominator_name is not null
),
pairs as (
  select
    named.*, other.denominator as other_denominator, other.agency_code as other_agency,
    other.cell as other_cell, other.indicator_code as other_indicator
  from named
  join named as other
    on (other.concept, other.area_code, other.period_code) = (named.concept, named.area_code, named.period_code)
    and other.indicator_code > named.indicator_code
    and other.agency_code <> named.agency_code
),
agencies as (
  select code, max(name_vi) as name_vi from reference.agencies group by code
),
areas as (
  select code, max(name_vi) as name_vi from reference.areas group by code
)
select
  pairs.agency_code, submission_sha256, sheet, cell, denominator as found, other_denominator as expected,
  denominator_name, other_agency, other_cell, area_code, period_code,
  coalesce(areas.name_vi, area_code) as area_name_vi, coalesce(agencies.name_vi, other_agency) as other_agency_name_vi,
  period_name(period_code, basis) as period_words,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  others.name_vi as other_name_vi, others.name_en as other_name_en
from pairs
join reference.indicators as indicators on indicators.code = pairs.indicator_code
join reference.indicators as others on others.code = pairs.other_indicator
left join agencies on agencies.code = other_agency
left join areas on areas.code = area_code
where abs(denominator - other_denominator) * 100 > greatest(denominator, other_denominator)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
