with edition as (
  select * from run.edition
),
derived as (
  select * from core.fct_derived_sums
  union all by name
  select * from core.fct_derived_changes
  union all by name
  select * from core.fct_derived_shares
),
-- What the owner said of the same thing stands beside it and is never replaced by it.
reported as (
  select observations.indicator_code, observations.area_code, observations.period_code, observations.basis, observations.comparator_code, observations.value
  from core.fct_observations as observations
  join edition on left(observations.period_code, 4) = cast(edition.year as varchar)
  where observations.is_standing and observations.value is not null
),
joined as (
  select
    derived.measure_code,
    derived.indicator_code,
    coalesce(derived.component_code, '') as component_code,
    derived.area_code,
    derived.period_code,
    derived.basis,
    derived.value,
    reported.value as reported_value,
    derived.value - reported.value as difference_value,
    derived.is_exact,
    derived.input_count,
    derived.formula_vi,
    derived.input_cells_text
  from derived
  left join reported
    on reported.indicator_code = derived.indicator_code and reported.area_code = derived.area_code
    and reported.period_code = derived.period_code and reported.basis = derived.basis
    and reported.comparator_code = case derived.measure_code
      when 'cumulative_from_months' then 'none' when 'quarter_from_months' then 'none'
      when 'yoy_percent' then 'same_period' when 'plan_percent' then 'plan' end
),
typed as (
  select * replace (cast(difference_value as decimal(28,6)) as difference_value)
  from joined
)
select * from typed
