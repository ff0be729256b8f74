with standing as (
  select * from core.fct_observations where comparator_code = 'none' and is_standing and value is not null
),
additive as (
  select code, name_vi, name_en, unit_vi from reference.indicators where nature in ('flow', 'stock')
),
districts as (
  select code, parent, valid_from, valid_to from reference.areas where kind = 'district'
),
cities as (
  select standing.*, additive.name_vi as indicator_name_vi, additive.name_en as indicator_name_en, additive.unit_vi
  from standing
  join additive on additive.code = standing.indicator_code
  where standing.area_code in (select parent from districts)
),
sums as (
  select
    cities.indicator_code, cities.area_code, cities.period_code, cities.basis,
    count(standing.value) as reported_count, count(*) as district_count,
    sum(standing.value) as expected, sum(half_unit(standing.value)) as tolerance
  from cities
  join districts on districts.parent = cities.area_code
    and left(cast(districts.valid_from as varchar), 4) <= left(cities.period_code, 4)
    and coalesce(nullif(left(cast(districts.valid_to as varchar), 7), ''), '9999') >= cities.period_code
  left join standing
    on standing.area_code = districts.code
    and (standing.indicator_code, standing.period_code, standing.basis)
      = (cities.indicator_code, cities.period_code, cities.basis)
  group by cities.indicator_code, cities.area_code, cities.period_code, cities.basis
)
select
  cities.agency_code, cities.submission_sha256, cities.sheet, cities.cell, cities.value as found, expected,
  cities.value - expected as imbalance, cities.period_code,
  period_name(cities.period_code, cities.basis) as period_words, cities.indicator_name_vi, cities.indicator_name_en,
  unit_words(cities.unit_vi) as unit_words,
  case when reported_count < district_count then 'district_missing' end as not_evaluated_reason
from cities
join sums using (indicator_code, area_code, period_code, basis)
where reported_count > 0
  and (reported_count < district_count
    or abs(cities.value - expected) > tolerance + half_unit(cities.value))
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from sums where reported_count > 0)
