with own as (
  select * from core.fct_observations where is_standing and comparator_code = 'none' and value is not null
),
indicators as (
  select * from core.dim_indicators
),
others as (
  select
    others.indicator as indicator_code, others.area as area_code, others.period as period_code, others.basis,
    cast(others.value as decimal(28,6)) as reference_value,
    others.qualifier as reference_qualifier,
    others.denominator_name as reference_denominator_name,
    others.source_rank, others.source_title, others.source_url, others.note, others.known_on,
    coalesce(indicators.decimals, 2) as decimals
  from reference.reference_observations as others
  left join indicators on indicators.indicator_code = others.indicator
  where others.value is not null
),
-- No number fits both, and two exact ones are apart by more than half a unit of the coarser.
held as (
  select
    others.*,
    own.value as own_value, own.qualifier as own_qualifier, own.status_code as own_status_code,
    coalesce(own.denominator_name, '') as own_denominator_name,
    own.agency_code, own.submission_sha256, own.sheet, own.cell,
    told.indicator_code is not null as is_of_report,
    reference_value <> own.value
      and (reference_qualifier <> 'exact' or own.qualifier <> 'exact' or abs(reference_value - own.value) > greatest(half_unit(reference_value), half_unit(own.value)))
      and (value_low(reference_value, reference_qualifier, others.decimals) > own.value_high
        or value_high(reference_value, reference_qualifier, others.decimals) < own.value_low) as is_apart
  from others
  left join own using (indicator_code, area_code, period_code, basis)
  left join core.fct_year_figures as told
    on (told.indicator_code, told.area_code, told.period_code, told.basis, told.comparator_code) = (others.indicator_code, others.area_code, others.period_code, others.basis, 'none')
),
references_held as (
  select
    indicator_code, area_code, period_code, basis, reference_value, reference_qualifier, reference_denominator_name,
    source_rank, source_title, source_url, note, known_on,
    own_value, own_qualifier, own_status_code, own_denominator_name,
    case when own_value is null then 'not_reported'
      -- Two rates over two plans differ as they should.
      when own_denominator_name <> '' and reference_denominator_name <> '' and own_denominator_name <> reference_denominator_name then 'another_plan'
      when is_apart then 'differs'
      else 'agrees' end as comparison_code,
    is_of_report,
    agency_code, submission_sha256, sheet, cell
  from held
)
select * from references_held
