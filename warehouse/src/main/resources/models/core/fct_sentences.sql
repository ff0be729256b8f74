with edition as (
  select * from run.edition
),
lines as (
  select
    lines.*,
    -- A quarter's or a month's report says of its figures since January that they are.
    case when edition.first_month = 1 or coalesce(results.basis, '') <> 'cumulative' then ''
      else case when indicators.nature_code = 'flow' then 'lũy kế ' else '' end || measured_words(results.period_code, results.basis, indicators.aggregation_code) || ' ' end
      || figure_words(lines.result_text, lines.unit_vi, lines.status_code, verb_words(lines.indicator_name_vi, indicators.direction_code))
      -- A rate by what it is of, where its owner names that, and a figure by its day where that is before the end of its period.
      || case when is_in_points(indicators.unit_code) and coalesce(results.denominator_name, '') <> '' then ' ' || results.denominator_name else '' end
      || short_words(results.measured_to, results.period_code) as figure_vi
  from core.fct_scorecard_lines as lines
  cross join edition
  join core.dim_indicators as indicators using (indicator_code)
  left join core.fct_results as results using (indicator_code)
),
-- What is compared with the target names it: 'thấp hơn mục tiêu (7,5 - 8%) 0,38 điểm phần trăm'.
compared as (
  select
    *,
    case when regexp_matches(said_vi, '^(thấp hơn|cao hơn|bằng|trong khoảng) mục tiêu') and plan_words_vi <> ''
      then regexp_replace(said_vi, '^(.*? mục tiêu( năm)?)', '\1 (' || substr(plan_words_vi, 10) || ')')
      else '' end as compared_vi
  from (select *, case when headline_verdict_code <> '' then reason_vi else progress_text_vi end as said_vi from lines)
),
-- Components speak only where their numbered indicator has no figure of its own; of a part of a year by themselves, unless it is only their heading.
components as (
  select
    headline_code,
    -- One pair of brackets holds both what kind of figure it is and how far it has come.
    string_agg(replace(first_small(indicator_name_vi) || ' ' || figure_vi
      || case when verdict_text_vi <> '' then ' (' || lower(verdict_text_vi) || case when reason_vi = '' then '' else ', ' || reason_vi end || ')'
        when progress_text_vi <> '' then ' (' || progress_text_vi || ')'
        else '' end, ') (', ', '),
      '; ' order by line_order) as text_vi
  from lines
  where level = 1 and result_value is not null
  group by headline_code
),
-- The notes about the figures that are told: the indicator's own, or its components'.
marks as (
  select headline_code, string_agg(nullif(note_marks_text, ''), ' ' order by line_order) as note_marks_text
  from (from lines where result_value is not null qualify level = min(level) over (partition by headline_code))
  group by headline_code
),
told as (
  select
    lines.indicator_code,
    lines.group_code,
    lines.line_order,
    '- ' || case when lines.result_value is null and not edition.is_whole_year and lines.unit_vi <> ''
      then first_capital(components.text_vi)
      else lines.indicator_name_vi
      || case when lines.result_value is not null
        then ' ' || lines.figure_vi || case when lines.plan_words_vi = '' or lines.compared_vi <> '' then '' else ', ' || lines.plan_words_vi end
          || case when edition.is_whole_year and lines.headline_verdict_code <> ''
              then ', ' || lower(verdict_words(lines.headline_verdict_code)) || coalesce(': ' || coalesce(nullif(lines.compared_vi, ''), nullif(lines.reason_vi, '')), '')
            when not edition.is_whole_year and lines.progress_text_vi <> '' then ', ' || coalesce(nullif(lines.compared_vi, ''), lines.progress_text_vi)
            else '' end
        else case when edition.is_whole_year and lines.headline_verdict_code <> '' then ' ' || lower(verdict_words(lines.headline_verdict_code)) else '' end
          || ': ' || components.text_vi end end
      || '.' as text_vi,
    coalesce(marks.note_marks_text, '') as note_marks_text
  from compared as lines
  cross join edition
  left join components on components.headline_code = lines.indicator_code
  left join marks on marks.headline_code = lines.indicator_code
  where lines.level = 0 and (lines.result_value is not null or components.text_vi is not null)
)
select * from told
