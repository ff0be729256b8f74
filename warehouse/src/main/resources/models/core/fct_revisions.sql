with vintages as (
  select * from core.fct_vintages
),
revisions as (
  select
    first.agency_code,
    first.indicator_code,
    first.area_code,
    first.period_code,
    first.basis,
    first.vintage_count,
    first.value as first_value,
    latest.value as latest_value,
    cast(latest.value - first.value as decimal(28,6)) as revision_value,
    latest.value <> first.value as is_revised,
    first.status_code as first_status_code,
    latest.status_code as latest_status_code,
    first.received_at as first_received_at,
    latest.received_at as latest_received_at,
    first.submission_sha256 as first_submission_sha256,
    latest.submission_sha256 as latest_submission_sha256
  from vintages as first
  join vintages as latest
    on latest.indicator_code = first.indicator_code and latest.area_code = first.area_code
    and latest.period_code = first.period_code and latest.basis = first.basis
    and latest.agency_code = first.agency_code
    and latest.vintage_number = first.vintage_count
  where first.vintage_number = 1
)
select * from revisions
