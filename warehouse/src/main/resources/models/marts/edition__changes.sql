with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_changes
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    lines.line_order,
    lines.indicator_name_vi,
    lines.measure_name_vi,
    lines.old_text,
    lines.new_text,
    lines.reason_vi
  from lines
  cross join edition
)
select * from printed
