with edition as (
  select * from run.edition
),
lines as (
  select * from core.fct_scorecard_lines where verdict_code = 'not_met'
),
-- The numbered indicators that the report counts as not met, each with the components that make it so.
failing as (
  select lines.*
  from lines
  where lines.level = 0
    or (lines.is_principal and lines.headline_code in (select indicator_code from lines where level = 0))
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by failing.line_order) as integer) as line_order,
    failing.number_text,
    failing.level,
    failing.indicator_code,
    failing.indicator_name_vi,
    failing.plan_text,
    failing.result_text,
    failing.difference_text,
    failing.reason_vi
  from failing
  cross join edition
)
select * from printed
