with projects as (
  select * from landed.public_investment__projects
),
answered as (
  select
    submission_sha256,
    agency_code,
    collection_code,
    received_at,
    sheet,
    row_number,
    line_code,
    coalesce(name_vi, '') as name_vi,
    coalesce(capital_source, '') as capital_source_code,
    plan_billion_vnd,
    carried_over_billion_vnd,
    disbursed_month_billion_vnd,
    disbursed_cumulative_billion_vnd,
    reported_percent,
    coalesce(denominator, '') as reported_denominator_code,
    coalesce(status, '') as status_code,
    coalesce(note, '') as note,
    coalesce(plan_billion_vnd_cell, '') as plan_cell,
    coalesce(disbursed_month_billion_vnd_cell, '') as disbursed_month_cell,
    coalesce(disbursed_cumulative_billion_vnd_cell, '') as disbursed_cumulative_cell
  from projects
  where plan_billion_vnd is not null
    or carried_over_billion_vnd is not null
    or disbursed_month_billion_vnd is not null
    or disbursed_cumulative_billion_vnd is not null
    or status <> ''
)
select * from answered
