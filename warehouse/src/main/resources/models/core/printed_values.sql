with results as (
  select * from core.fct_results
),
-- What the edition prints, and the figures of the year before that it computes a growth from.
keys as (
  select indicator_code, period_code, basis, true as is_result
  from results
  where period_code <> ''
  union
  select indicator_code, year_before(period_code), basis, false
  from results
  where earlier_value is not null and basis not in ('year', 'year_estimate')
  union
  select indicator_code, year_before(period_code), unnest(['year', 'year_estimate']), false
  from results
  where earlier_value is not null and basis in ('year', 'year_estimate')
),
city as (
  select * from core.dim_city
),
standing as (
  select observations.*
  from core.fct_observations as observations
  join city using (area_code)
  where observations.is_standing and observations.value is not null
),
chosen as (
  select standing.*, keys.is_result
  from standing
  join keys using (indicator_code, period_code, basis)
  where keys.is_result or standing.comparator_code = 'none'
  -- A year's final figure stands before its estimate.
  qualify keys.is_result
    or row_number() over (partition by standing.indicator_code, standing.area_code, standing.period_code, standing.comparator_code order by standing.basis) = 1
),
printed as (
  select
    indicator_code,
    area_code,
    period_code,
    basis,
    comparator_code,
    is_result,
    value,
    qualifier,
    status_code,
    value_low,
    value_high,
    agency_code,
    collection_code,
    received_at,
    submission_sha256,
    sheet,
    cell
  from chosen
)
select * from printed
