with edition as (
  select * from run.edition
),
-- What the early warnings tell, in their order.
lines as (
  select pace.*, warnings.warning_order
  from core.fct_disbursement_pace as pace
  join core.fct_warnings as warnings on warnings.kind_code = 'disbursement' and warnings.subject_code = pace.agency_code || ' ' || pace.line_code
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by warning_order) as integer) as line_order,
    agency_code,
    line_code,
    dated_name(project_name_vi, measured_to, (select max(measured_to) from core.fct_disbursement_pace)) as project_name_vi,
    capital_source_vi,
    agency_name_vi,
    vi_fixed(plan_billion_vnd, 3) as plan_text,
    vi_fixed(plan_percent, 2) || '%' as plan_percent_text,
    vi_number(behind_days, 0) || ' ngày' as behind_text,
    vi_fixed(shortfall_billion_vnd, 2) as shortfall_text,
    coalesce(vi_fixed(needed_per_month_billion_vnd, 2) || ' (bình quân ' || vi_fixed(mean_per_month_billion_vnd, 2) || ')', '-') as needed_text,
    note as note_vi
  from lines
  cross join edition
)
select * from printed
