with edition as (
  select * from run.edition
),
worded as (
  select
    lines.* replace (case when lines.result_value is null then '' else lines.progress_text_vi end as progress_text_vi),
    own.said_vi as own_vi,
    subject_words(lines.indicator_name_vi) as subject_vi,
    verb_words(lines.indicator_name_vi, indicators.direction_code, lines.result_value) as verb_vi,
    -- A quarter's or a month's report says of its figures since January that they are.
    case when coalesce(results.basis, '') <> 'cumulative' or edition.first_month = 1 and own_vi is null then ''
      else case when indicators.nature_code = 'flow' then 'lũy kế ' else '' end || measured_words(results.period_code, results.basis, indicators.aggregation_code) || ' ' end as since_vi,
    unit_of_rate(lines.unit_vi, indicators.unit_code, results.denominator_name) as said_unit_vi,
    -- A figure by its day where that is before the end of its period, and an amount compared as what is followed is.
    short_words(results.measured_to, results.period_code)
      || case when is_in_points(indicators.unit_code) then '' else change_words(lines.vs_same_period_text, compared_words(results.period_code, results.basis)) end as compared_figure_vi
  from core.fct_scorecard_lines as lines
  cross join edition
  join core.dim_indicators as indicators using (indicator_code)
  left join core.fct_results as results using (indicator_code)
  left join (from core.fct_own_figures where is_said) as own using (indicator_code)
),
lines as (
  select
    *,
    case when own_vi is null and since_vi = '' then subject_vi else regexp_replace(subject_vi, ' trong năm$', '') end || ' '
      || nullif(concat_ws(case level when 0 then '; ' else ', ' end, own_vi, case when result_value is not null then since_vi || figure_words(result_text, said_unit_vi, status_code, verb_vi) || compared_figure_vi end), '') as figure_vi
  from worded
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
    string_agg(replace(first_small(figure_vi)
      || case when verdict_text_vi <> '' then ' (' || lower(verdict_text_vi) || case when reason_vi = '' then '' else ', ' || reason_vi end || ')'
        when progress_text_vi <> '' then ' (' || progress_text_vi || ')'
        else '' end, ') (', ', '),
      '; ' order by line_order) as text_vi
  from lines
  where level = 1 and figure_vi is not null
  group by headline_code
),
told as (
  select
    lines.indicator_code,
    lines.group_code,
    lines.line_order,
    '- ' || case when lines.figure_vi is not null
      then lines.figure_vi || case when lines.plan_words_vi = '' or lines.compared_vi <> '' then '' else ', ' || lines.plan_words_vi end
        || case when edition.is_whole_year and lines.headline_verdict_code <> ''
            then ', ' || lower(verdict_words(lines.headline_verdict_code)) || coalesce(': ' || coalesce(nullif(lines.compared_vi, ''), nullif(lines.reason_vi, '')), '')
          when not edition.is_whole_year and lines.progress_text_vi <> '' then ', ' || coalesce(nullif(lines.compared_vi, ''), lines.progress_text_vi)
          else '' end
      when not edition.is_whole_year and lines.unit_vi <> '' then first_capital(components.text_vi)
      else lines.indicator_name_vi || case when edition.is_whole_year and lines.headline_verdict_code <> '' then ' ' || lower(verdict_words(lines.headline_verdict_code)) else '' end
        || ': ' || components.text_vi end
      || '.' as text_vi,
    coalesce(marks.note_marks_text, '') as note_marks_text
  from compared as lines
  cross join edition
  left join components on components.headline_code = lines.indicator_code
  left join core.fct_place_marks as marks on marks.place_code = 'sentence' and marks.subject_code = lines.indicator_code
  where lines.level = 0 and (lines.figure_vi is not null or components.text_vi is not null)
)
select * from told
