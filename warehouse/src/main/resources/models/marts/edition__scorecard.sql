with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_scorecard_lines
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    lines.line_order,
    lines.number_text,
    lines.level,
    lines.group_code,
    lines.group_name_vi,
    lines.indicator_code,
    lines.indicator_name_vi,
    lines.unit_vi,
    lines.plan_text,
    lines.result_value,
    lines.result_text,
    lines.status_code,
    lines.qualifier,
    lines.vs_plan_text,
    lines.vs_same_period_text,
    lines.measured_to,
    lines.owner_agency_code,
    lines.reason_vi,
    lines.plan_percent,
    lines.progress_text_vi,
    lines.submission_sha256,
    lines.sheet,
    lines.cell
  from lines
  cross join edition
)
select * from printed
