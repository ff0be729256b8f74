-- One row per fact: an indicator's figure for an area, a period and a basis. It is as it stands in the latest edition that read it. To add figures up, choose one level_code and one basis.
-- indicator_name_vi: The indicator's name as printed.
-- unit_vi: The unit as printed.
-- year: The year of the period.
-- status_vi: The status in words.
-- reported_yoy_percent: The owner's own change over the same period of the year before, in percent.
-- computed_yoy_percent: The same computed; NULL where it cannot be.
-- reported_plan_percent: The owner's own percentage of the plan.
-- computed_plan_percent: The same computed; NULL where it cannot be.
-- area_name_vi: The territory's name.
-- level_code: The level of the area: province for the city, district, commune. The city's figure holds its parts: choose one level before adding up.
-- agency_name_vi: The agency's name.
-- edition: The edition that this is told by.
with observations as (
  select observations.*, knowledge_rank
  from core.fct_observations as observations
  join analysis.editions as editions using (edition)
  where is_standing
),
figures as (
  select *
  from observations
  where comparator_code = 'none'
  qualify row_number() over (partition by indicator_code, area_code, period_code, basis order by knowledge_rank) = 1
),
-- What was said or reckoned beside a value is told beside that value alone: a correction that leaves it out takes it away.
reported as (
  select
    edition, indicator_code, area_code, period_code, basis,
    max(value) filter (comparator_code = 'same_period') as reported_yoy_percent,
    max(value) filter (comparator_code = 'plan') as reported_plan_percent
  from observations
  where comparator_code <> 'none'
  group by all
),
derived as (
  select
    indicator_code, area_code, period_code, basis, stated.value,
    arg_min(derived.value, knowledge_rank) filter (measure_code = 'yoy_percent') as computed_yoy_percent,
    arg_min(derived.value, knowledge_rank) filter (measure_code = 'plan_percent') as computed_plan_percent
  from core.fct_derived_values as derived
  join observations as stated using (edition, indicator_code, area_code, period_code, basis)
  where measure_code in ('yoy_percent', 'plan_percent') and comparator_code = 'none'
  group by all
)
select
  indicator_code, indicator_name_vi, unit_vi,
  area_code, area_name_vi, level_code,
  period_code, try_cast(left(period_code, 4) as integer) as year, basis,
  value, qualifier, status_code, status_words(status_code) as status_vi,
  reported_yoy_percent, computed_yoy_percent, reported_plan_percent, computed_plan_percent,
  numerator, denominator, denominator_name, measured_to, note,
  agency_code, agency_name_vi, collection_code, received_at, submission_sha256, sheet, cell,
  edition
from figures
left join reported using (edition, indicator_code, area_code, period_code, basis)
left join derived using (indicator_code, area_code, period_code, basis, value)
left join analysis.indicators using (indicator_code)
left join analysis.agencies using (agency_code)
left join analysis.areas using (area_code)
