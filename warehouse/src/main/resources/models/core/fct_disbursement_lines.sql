with edition as (
  select window_to from run.edition
),
lines as (
  select * from core.fct_disbursement_pace
),
told as (
  select
    row_number() over (order by plan_percent nulls last, shortfall_billion_vnd desc nulls last, project_name_vi, agency_code, line_code) as place,
    agency_code || ' ' || line_code as subject_code,
    -- Where none of the others tells it, one line alone is held against the period's last day.
    dated_name(project_name_vi, measured_to, case when count(*) over () = 1 then window_to else max(measured_to) over () end) as project_name_vi,
    capital_source_vi,
    agency_name_vi,
    plan_billion_vnd,
    disbursed_cumulative_billion_vnd,
    disbursed_month_billion_vnd,
    plan_percent,
    elapsed_percent,
    coalesce(vi_fixed(reported_percent, 2) || '%' || case when reported_denominator_vi = '' then ' (không nêu mẫu số)' else ' (' || reported_denominator_vi || ')' end, '') as reported_percent_text,
    coalesce(vi_fixed(projected_billion_vnd, 2), not_projected_reason_vi) as projected_text,
    coalesce(vi_number(behind_days, 0), '') as behind_text,
    measured_to,
    submission_sha256,
    sheet,
    cell,
    cell_text
  from lines
  cross join edition
),
total as (
  select
    0 as place,
    'DISBURSEMENT' as subject_code,
    'Cộng ' || lines_count || ' dòng có kế hoạch vốn năm' || absent_vi
      || case when measured_from < measured_to then ', số liệu của các dòng đến ngày ' || vi_date(measured_from) || ' - ' || vi_date(measured_to) else older_words(measured_to, window_to) end as project_name_vi,
    '' as capital_source_vi,
    '' as agency_name_vi,
    plan_billion_vnd,
    disbursed_cumulative_billion_vnd,
    disbursed_month_billion_vnd,
    plan_percent,
    elapsed_percent,
    '' as reported_percent_text,
    vi_fixed(projected_billion_vnd, 2) as projected_text,
    '' as behind_text,
    measured_to,
    '' as submission_sha256,
    '' as sheet,
    '' as cell,
    'cộng các dòng có kế hoạch vốn năm và số giải ngân' as cell_text
  from core.fct_disbursement_total
  cross join edition
  where lines_count > 1
),
printed as (
  select
    cast(row_number() over (order by said.place) as integer) as line_order,
    said.place = 0 as is_total,
    said.subject_code,
    said.project_name_vi,
    said.capital_source_vi,
    said.agency_name_vi,
    cast(said.plan_percent as decimal(28,6)) as plan_percent,
    coalesce(vi_fixed(said.plan_billion_vnd, 3), '…') as plan_text,
    coalesce(vi_fixed(said.disbursed_month_billion_vnd, 3), '…') as month_text,
    coalesce(vi_fixed(said.disbursed_cumulative_billion_vnd, 3), '…') as cumulative_text,
    coalesce(vi_fixed(said.plan_percent, 2) || '%', '…') as plan_percent_text,
    vi_fixed(said.elapsed_percent, 2) || '%' as elapsed_text,
    said.reported_percent_text,
    said.projected_text,
    said.behind_text,
    vi_date(said.measured_to) as measured_to_text,
    said.submission_sha256,
    said.sheet,
    said.cell,
    said.cell_text
  from (from told union all by name from total) as said
)
select * from printed
