with items as (
  select * from landed.administration__items
),
answered as (
  select
    submission_sha256,
    agency_code,
    collection_code,
    received_at,
    sheet,
    row_number,
    item_code,
    month_count,
    year_count,
    coalesce(status, '') as status_code,
    coalesce(note, '') as note,
    coalesce(month_count_cell, '') as month_count_cell,
    coalesce(year_count_cell, '') as year_count_cell
  from items
  where month_count is not null or year_count is not null or status <> ''
)
select * from answered
