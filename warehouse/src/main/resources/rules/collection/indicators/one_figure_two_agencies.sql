with figures as (
  select * from core.fct_observations where comparator_code = 'none' and value is not null
  -- Where two speak of one figure, one of them does not stand.
    and hash(indicator_code, area_code, period_code, basis) in (
      select hash(indicator_code, area_code, period_code, basis) from core.fct_observations where not is_standing)
  qualify row_number() over (
    partition by indicator_code, area_code, period_code, basis, agency_code order by received_at desc, submission_sha256) = 1
),
pairs as (
  select
    standing.*, other.value as other_value, other.agency_code as other_agency, other.cell as other_cell,
    other.value_low as other_low, other.value_high as other_high
  from figures as standing
  join figures as other
    on (other.indicator_code, other.area_code, other.period_code, other.basis)
      = (standing.indicator_code, standing.area_code, standing.period_code, standing.basis)
    and other.agency_code <> standing.agency_code
    and (standing.is_standing or (not other.is_standing and other.agency_code > standing.agency_code))
),
agencies as (
  select code, max(name_vi) as name_vi from reference.agencies group by code
),
areas as (
  select code, max(name_vi) as name_vi from reference.areas group by code
)
select
  agency_code, submission_sha256, sheet, cell, value as found, other_value as expected, other_agency, other_cell,
  area_code, period_code,
  coalesce(areas.name_vi, area_code) as area_name_vi, coalesce(agencies.name_vi, other_agency) as other_agency_name_vi,
  period_name(period_code, basis) as period_words,
  unit_words(indicators.unit_vi) as unit_words,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from pairs
join reference.indicators as indicators on indicators.code = pairs.indicator_code
left join agencies on agencies.code = other_agency
left join areas on areas.code = area_code
where value_high < other_low or other_high < value_low
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
