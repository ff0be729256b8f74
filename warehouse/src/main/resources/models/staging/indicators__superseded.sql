with figures as (
  select * from landed.indicators__superseded
),
-- The same workbook sent twice is two deliveries, told apart by when they came.
answered as (
  select distinct
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
    numerator,
    denominator,
    coalesce(status, '') as status_code,
    coalesce(value_cell, '') as value_cell
  from figures
  where value is not null or numerator is not null
)
select * from answered
