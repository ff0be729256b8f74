with lines as (
  select * from core.fct_scorecard_lines where verdict_code = 'not_met'
),
-- The numbered indicators that the report counts as not met, each with the components that make it so.
failing as (
  select lines.*
  from lines
  where lines.level = 0
    or (lines.is_principal and lines.headline_code in (select indicator_code from lines where level = 0))
),
-- What its components say stands under it, each in its own row.
components as (
  select headline_code, count(*) as failing_count from failing where level = 1 group by headline_code
),
told as (
  select
    cast(row_number() over (order by failing.line_order) as integer) as line_order,
    failing.number_text,
    failing.level,
    failing.indicator_code,
    failing.indicator_name_vi,
    failing.note_marks_text,
    failing.plan_text,
    failing.result_text,
    failing.difference_text,
    case when failing.level = 0 and failing.difference_text = '' and components.failing_count > 0
      then count_words(components.failing_count) || ' thành phần chủ yếu không đạt, nêu dưới đây'
      else failing.reason_vi end as reason_vi
  from failing
  left join components on components.headline_code = failing.indicator_code
)
select * from told
