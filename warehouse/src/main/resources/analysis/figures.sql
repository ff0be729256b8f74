-- One row per fact: an indicator's figure for an area, a period and a basis. It is as it stands in the latest edition that read it; a change or a percentage of the plan that was stated without its value has a row too, with no value. To add figures up, choose one level_code and one basis.
-- indicator_name_vi: The indicator's name as printed.
-- unit_vi: The unit as printed.
-- year: The year of the period.
-- value: The figure, in the indicator's unit; NULL where only a change or a percentage of the plan was stated.
-- reported_yoy_percent: The owner's own change over the same period of the year before, in percent.
-- computed_yoy_percent: The same computed; NULL where it cannot be.
-- computed_yoy_points: Of a rate: how many points it is above the same period of the year before.
-- is_computed_yoy_exact: Whether both figures that the computed change is made of were stated exactly; false marks an approximate change.
-- reported_plan_percent: The owner's own percentage of the plan.
-- reported_plan_name: Of which plan that is a percentage: as the owner names it, else the year's target, which the form asks for.
-- computed_plan_percent: The same computed; NULL where it cannot be.
-- computed_plan_name: Of which plan that is a percentage: the year's target, which targets has with its document.
-- denominator_name: What the owner divides by, where the figure is a ratio, or its own percentage of the plan is told; the computed percentage names its plan itself.
-- area_name_vi: The territory's name.
-- level_code: The level of the area: province for the city, district, commune. The city's figure holds its parts: choose one level before adding up.
-- agency_name_vi: The agency's name.
with observations as not materialized (
  select observations.*, knowledge_rank
  from core.fct_observations as observations
  join analysis.editions as editions using (edition)
  where is_standing
),
-- The narrow keys are ranked, and the rows fetched by them: whole rows of every edition would fill the memory.
chosen as (
  select indicator_code, area_code, period_code, basis, min((list_position(['none', 'same_period', 'plan'], comparator_code), knowledge_rank)) as place
  from observations
  group by all
),
figures as (
  select
    observations.* replace (case when comparator_code = 'none' then value end as value, case when comparator_code = 'none' then qualifier else '' end as qualifier),
    try_cast(left(period_code, 4) as integer) as year
  from observations
  join chosen using (indicator_code, area_code, period_code, basis)
  where place = (list_position(['none', 'same_period', 'plan'], comparator_code), knowledge_rank)
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
plans as (
  select
    year, indicator_code,
    arg_min(plan_name_words(target_kind, denominator_name) || case when plan_name_words(target_kind, denominator_name) = denominator_name then '' else ' ' || year end, knowledge_rank) as plan_name
  from core.fct_targets
  join analysis.editions using (edition)
  group by all
),
derived as (
  select
    indicator_code, area_code, period_code, basis, stated.value,
    arg_min(derived.value, knowledge_rank) filter (measure_code = 'yoy_percent') as computed_yoy_percent,
    arg_min(derived.value, knowledge_rank) filter (measure_code = 'yoy_points') as computed_yoy_points,
    arg_min(is_exact, knowledge_rank) filter (measure_code <> 'plan_percent') as is_computed_yoy_exact,
    arg_min(derived.value, knowledge_rank) filter (measure_code = 'plan_percent') as computed_plan_percent
  from core.fct_derived_values as derived
  join observations as stated using (edition, indicator_code, area_code, period_code, basis)
  where measure_code in ('yoy_percent', 'yoy_points', 'plan_percent') and comparator_code = 'none'
  group by all
)
select
  figures.indicator_code, indicator_name_vi, unit_vi,
  area_code, area_name_vi, level_code, level_vi,
  period_code, figures.year, basis, basis_words(basis) as basis_name_vi,
  value, qualifier, qualifier_name(qualifier) as qualifier_name_vi, status_code, status_words(status_code) as status_vi,
  reported_yoy_percent, computed_yoy_percent, computed_yoy_points, is_computed_yoy_exact,
  reported_plan_percent,
  case when reported_plan_percent is not null then coalesce(nullif(denominator_name, ''), plan_name, 'kế hoạch năm ' || figures.year) end as reported_plan_name,
  computed_plan_percent,
  case when computed_plan_percent is not null then plan_name end as computed_plan_name,
  numerator, denominator, denominator_name, measured_to, note,
  agency_code, agency_name_vi, collection_code, received_at, submission_sha256, sheet, cell,
  edition
from figures
left join reported using (edition, indicator_code, area_code, period_code, basis)
left join derived using (indicator_code, area_code, period_code, basis, value)
left join analysis.indicators using (indicator_code)
left join analysis.agencies using (agency_code)
left join analysis.areas using (area_code)
-- The plan of the year is the city's; where the owner names none, that is meant.
left join plans on plans.indicator_code = figures.indicator_code and plans.year = figures.year and level_code = 'province'
