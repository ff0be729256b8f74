with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_followed_lines
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    lines.line_order,
    lines.group_name_vi,
    lines.indicator_code,
    lines.indicator_name_vi,
    lines.unit_vi,
    lines.result_text,
    lines.result_value,
    lines.period_text_vi,
    lines.measured_to_text,
    lines.reported_yoy_text,
    lines.computed_yoy_text,
    lines.plan_text,
    lines.plan_percent_text || case when lines.plan_percent_text = '' or lines.elapsed_text = '' then '' else ' (thời gian đã qua ' || lines.elapsed_text || ')' end as plan_percent_text,
    lines.owner_agency_code,
    lines.note_marks_text,
    lines.status_code,
    lines.submission_sha256,
    lines.sheet,
    lines.cell
  from lines
  cross join edition
)
select * from printed
