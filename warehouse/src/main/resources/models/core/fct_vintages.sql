with indicators as (
  select * from core.dim_indicators
),
figures as (
  select * exclude (reported_yoy_percent, reported_plan_percent, denominator_name, measured_to, note, reported_yoy_percent_cell, reported_plan_percent_cell)
  from staging.indicators__figures
  union all by name
  select * from staging.indicators__superseded
),
-- Only what was given more than once has a history; all else is left out before it costs anything.
repeated as (
  select distinct indicator_code, area_code, period_code, basis
  from core.fct_observations
  where comparator_code = 'none' and not is_standing
  union
  select distinct indicator_code, area_code, period_code, basis from staging.indicators__superseded
),
stated as (
  select
    figures.* exclude (value),
    value_or_ratio(figures.value, indicators.nature_code, indicators.unit_code, figures.numerator, figures.denominator, 6) as value
  from figures
  join repeated using (indicator_code, area_code, period_code, basis)
  join indicators using (indicator_code)
),
-- In the order in which one takes the place of the other: the latest collection counts, and of one collection the latest workbook.
vintages as (
  select
    indicator_code,
    area_code,
    period_code,
    basis,
    agency_code,
    cast(row_number() over figure as integer) as vintage_number,
    cast(count(*) over (partition by indicator_code, area_code, period_code, basis, agency_code) as integer) as vintage_count,
    cast(value as decimal(28,6)) as value,
    qualifier,
    status_code,
    collection_code,
    received_at,
    submission_sha256,
    sheet,
    row_number,
    value_cell as cell
  from stated
  where value is not null
  window figure as (
    partition by indicator_code, area_code, period_code, basis, agency_code
    order by collection_position(collection_code), received_at, submission_sha256, row_number)
)
select * from vintages
