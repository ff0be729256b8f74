with edition as (
  select * from run.edition
),
scorecard as (
  select
    line_order,
    indicator_code,
    number_text || '. ' || indicator_name_vi as indicator_name_vi,
    'scorecard' as list_code,
    unnest(['plan', 'result', 'versus_plan', 'same_period', 'verdict', 'headline_verdict']) as measure_code,
    unnest(['Kế hoạch', 'Kết quả', 'So kế hoạch', 'So cùng kỳ', 'Đánh giá', 'Đánh giá chỉ tiêu chung']) as measure_name_vi,
    unnest([plan_text, result_text, vs_plan_text, vs_same_period_text, verdict_words(verdict_code), verdict_words(headline_verdict_code)]) as printed_text,
    submission_sha256
  from core.fct_scorecard_lines
),
followed as (
  select
    1000 + line_order as line_order,
    indicator_code,
    indicator_name_vi,
    'followed' as list_code,
    unnest(['plan', 'result', 'versus_plan', 'same_period']) as measure_code,
    unnest(['Kế hoạch', 'Kết quả', 'So kế hoạch', 'So cùng kỳ']) as measure_name_vi,
    unnest([
      plan_text,
      result_text || case when period_text_vi = '' then '' else ' (' || period_text_vi || ')' end,
      plan_percent_text,
      reported_yoy_text]) as printed_text,
    submission_sha256
  from core.fct_followed_lines
),
printed as (
  select edition.period_code, edition.edition_number, figures.*
  from (from scorecard union all from followed) as figures
  cross join edition
)
select * from printed
