with edition as (
  select * from run.edition
),
indicators as (
  select * from core.dim_indicators
),
-- Nothing is đạt or không đạt before the year is whole.
judged as (
  select
    targets.* exclude (plan_words_vi),
    indicators.unit_code,
    indicators.decimals,
    results.qualifier,
    results.status_code,
    case when targets.is_judged_on_percent then results.reported_plan_percent else results.value end as judged_value,
    case when targets.is_judged_on_percent then results.reported_plan_percent else results.value_low end as judged_low,
    case when targets.is_judged_on_percent then results.reported_plan_percent else results.value_high end as judged_high
  from core.fct_targets as targets
  join indicators using (indicator_code)
  join core.fct_results as results using (indicator_code)
  cross join edition
  where edition.is_whole_year and indicators.list_code = 'headline'
),
-- Lower is better is the mirror of higher is better: both bounds and both ends change sign and place.
mirrored as (
  select
    *,
    case when direction_code = 'lower' then -1 * high_bound else low_bound end as floor_bound,
    case when direction_code = 'lower' then -1 * low_bound else high_bound end as ceiling_bound,
    case when direction_code = 'lower' then -1 * judged_high else judged_low end as least,
    case when direction_code = 'lower' then -1 * judged_low else judged_high end as greatest
  from judged
),
-- Below the floor, from the floor to the ceiling, above the ceiling: -1, 0, 1 for both ends of the interval.
placed as (
  select
    *,
    case
      when floor_bound is not null and (least < floor_bound or (not is_inclusive and least = floor_bound)) then -1
      when ceiling_bound is not null and least > ceiling_bound then 1
      when ceiling_bound is null and least > floor_bound then 1
      else 0
    end as least_place,
    case
      when floor_bound is not null and (greatest < floor_bound or (not is_inclusive and greatest = floor_bound)) then -1
      when ceiling_bound is not null and greatest > ceiling_bound then 1
      when ceiling_bound is null and greatest > floor_bound then 1
      else 0
    end as greatest_place
  from mirrored
),
-- With one bound an interval that only touches it lies on one side: at least đạt.
sided as (
  select
    *,
    case
      when least_place = greatest_place then least_place
      when ceiling_bound is null and least_place = 0 then 0
    end as place
  from placed
)
select * from sided
