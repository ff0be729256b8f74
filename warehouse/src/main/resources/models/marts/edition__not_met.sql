with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_scorecard_lines where verdict_code = 'not_met'
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by lines.line_order) as integer) as line_order,
    lines.number_text,
    lines.indicator_code,
    lines.indicator_name_vi,
    lines.plan_text,
    lines.result_text,
    lines.difference_text,
    lines.reason_vi
  from lines
  cross join edition
)
select * from printed
