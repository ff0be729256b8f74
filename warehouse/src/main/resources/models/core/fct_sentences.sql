with edition as (
  select * from run.edition
),
-- A figure as a sentence says it: 'ước đạt 7,12%', 'đạt 104,6 triệu đồng (sơ bộ)'.
lines as (
  select
    *,
    case status_code when 'E' then 'ước ' else '' end
      || case when status_code = 'E' or is_heading then '' else 'là ' end
      || with_unit(regexp_replace(result_text, ' \(ước\)$| \(sb\)$', ''), unit_vi)
      || case status_code when 'P' then ' (sơ bộ)' else '' end as figure_vi
  from core.fct_scorecard_lines
),
-- Components speak only where their numbered indicator has no figure of its own.
components as (
  select
    headline_code,
    string_agg(lower(left(indicator_name_vi, 1)) || substr(indicator_name_vi, 2) || ' ' || figure_vi
      || case when verdict_text_vi <> '' then ' (' || lower(verdict_text_vi) || case when reason_vi = '' then '' else ', ' || reason_vi end || ')'
        when progress_text_vi <> '' then ' (' || progress_text_vi || ')'
        else '' end,
      '; ' order by line_order) as text_vi
  from lines
  where level = 1 and result_value is not null
  group by headline_code
),
told as (
  select
    lines.indicator_code,
    lines.group_code,
    lines.line_order,
    '- ' || lines.indicator_name_vi
      || case when lines.result_value is not null
        then ' ' || lines.figure_vi || case when lines.plan_text = '' then '' else ' (kế hoạch ' || lines.plan_text || ')' end
          || case when edition.is_whole_year and lines.headline_verdict_code <> ''
              then ', ' || lower(verdict_words(lines.headline_verdict_code)) || coalesce(': ' || nullif(case when lines.verdict_code = lines.headline_verdict_code then lines.reason_vi else headlines.reason_vi end, ''), '')
            when not edition.is_whole_year and lines.progress_text_vi <> '' then ', ' || lines.progress_text_vi
            else '' end
        else case when edition.is_whole_year and lines.headline_verdict_code <> '' then ' ' || lower(verdict_words(lines.headline_verdict_code)) else '' end
          || ': ' || components.text_vi end
      || '.' as text_vi
  from lines
  cross join edition
  left join components on components.headline_code = lines.indicator_code
  left join core.fct_headlines as headlines on headlines.headline_code = lines.indicator_code
  where lines.level = 0 and (lines.result_value is not null or components.text_vi is not null)
)
select * from told
