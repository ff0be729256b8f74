with figures as (
  select * from landed.indicators__figures
),
answered as (
  select
    submission_sha256,
    agency_code,
    collection_code,
    received_at,
    sheet,
    row_number,
    indicator_code,
    area_code,
    period_code,
    basis,
    value,
    coalesce(nullif(qualifier, ''), 'exact') as qualifier,
    reported_yoy_percent,
    reported_plan_percent,
    numerator,
    denominator,
    coalesce(denominator_name, '') as denominator_name,
    coalesce(status, '') as status_code,
    measured_to,
    coalesce(note, '') as note,
    coalesce(value_cell, '') as value_cell,
    coalesce(reported_yoy_percent_cell, '') as reported_yoy_percent_cell,
    coalesce(reported_plan_percent_cell, '') as reported_plan_percent_cell
  from figures
  where value is not null
    or reported_yoy_percent is not null
    or reported_plan_percent is not null
    or numerator is not null
    or status <> ''
)
select * from answered
