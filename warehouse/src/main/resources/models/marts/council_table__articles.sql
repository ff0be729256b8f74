with edition as (
  select * from run.edition
),
results as (
  select
    lines.headline_code, lines.indicator_code, lines.line_order, case when lines.result_value is null then lines.indicator_name_vi else subject_words(lines.indicator_name_vi) end as indicator_name_vi, lines.is_principal, lines.plan_words_vi,
    case when lines.result_value is null then '' else ' ' || figure_words(lines.result_text, lines.unit_vi, lines.status_code, verb_words(lines.indicator_name_vi, indicators.direction_code, lines.result_value)) end as result_vi
  from core.fct_scorecard_lines as lines
  join core.dim_indicators as indicators using (indicator_code)
),
-- A heading tells the figures of what decides on it.
components as (
  select
    headline_code,
    ': ' || string_agg(first_small(indicator_name_vi) || result_vi || case when plan_words_vi = '' then '' else ', ' || plan_words_vi end, '; ' order by line_order) as text_vi
  from results
  where indicator_code <> headline_code and is_principal and result_vi <> ''
  group by headline_code
),
headlines as (
  select
    headlines.*,
    '(' || headlines.headline_number || ') ' || results.indicator_name_vi
      || case when results.result_vi = '' then coalesce(components.text_vi, '')
        else results.result_vi || case when headlines.verdict_code = 'not_met' and results.plan_words_vi <> '' then ', ' || results.plan_words_vi else '' end end as text_vi
  from core.fct_headlines as headlines
  join results on results.indicator_code = headlines.headline_code
  left join components on components.headline_code = headlines.headline_code
),
counted as (
  select
    count(*) as headline_count,
    count(*) filter (verdict_code = 'exceeded') as exceeded_count,
    count(*) filter (verdict_code = 'met') as met_count,
    count(*) filter (verdict_code = 'not_met') as not_met_count,
    count(*) filter (verdict_code = 'not_assessed') as not_assessed_count
  from headlines
),
-- 14/17 in the Council's words: reached means met or exceeded, of those that could be judged.
verdicts as (
  select 10 as place, 'article_1' as article, 'Năm ' || edition.year || ', trong ' || count_words(headline_count) || ' chỉ tiêu chủ yếu '
    || case when exceeded_count + met_count = 0 then 'không có chỉ tiêu nào được đánh giá là đạt hoặc vượt'
      when exceeded_count = 0 then 'có ' || count_words(met_count) || ' chỉ tiêu đạt'
      when met_count = 0 then 'có ' || count_words(exceeded_count) || ' chỉ tiêu vượt'
      else 'có ' || count_words(exceeded_count + met_count) || ' chỉ tiêu đạt và vượt, trong đó ' || count_words(exceeded_count) || ' chỉ tiêu vượt' end
    || '; ' || case when not_met_count = 0 then 'không có chỉ tiêu không đạt' else count_words(not_met_count) || ' chỉ tiêu không đạt' end
    || case when not_assessed_count = 0 then '' else '; ' || count_words(not_assessed_count) || ' chỉ tiêu chưa đủ số liệu để đánh giá' end || '.' as text_vi
  from counted
  cross join edition
  union all
  select
    case verdict_code when 'exceeded' then 20 when 'met' then 30 when 'not_met' then 40 else 50 end,
    'article_1',
    case when verdict_code = 'not_met' and exceeded_count + met_count > 0 then 'Bên cạnh đó, ' || case when count(*) = 1 then '' else 'các ' end || 'chỉ tiêu'
      when count(*) = 1 then 'Chỉ tiêu' else 'Các chỉ tiêu' end
      || case verdict_code when 'exceeded' then ' vượt: ' when 'met' then ' đạt: ' when 'not_met' then ' không đạt: ' else ' chưa đánh giá: ' end
      || string_agg(text_vi, '; ' order by headline_number) || '.'
  from headlines
  cross join counted
  group by verdict_code, exceeded_count, met_count
),
plan as (
  select words.*, indicators.number_text, indicators.indicator_name_vi, indicators.headline_code, indicators.is_headline, coalesce(lines.part, false) as is_part, indicators.line_order
  from core.fct_plan_words as words
  join core.dim_indicators as indicators using (indicator_code)
  left join reference.lines as lines on lines.indicator = words.indicator_code
  join edition on words.year = edition.year + 1
  where indicators.list_code = 'headline'
),
-- What is part of the whole is told as such; what only stands beside it, beside it.
parts as (
  select headline_code, bool_and(is_part) as are_parts, string_agg(first_small(indicator_name_vi) || ' ' || regexp_replace(plan_words_vi, '^mục tiêu ', ''), '; ' order by line_order) as text_vi
  from plan
  where not is_headline
  group by headline_code
),
groups as (
  select code as group_code, form_vi, row_number() over (order by case code when 'economic' then 1 when 'social' then 2 when 'environment' then 3 else 4 end) as group_order
  from reference.groups where list = 'headline'
),
items as (
  select
    headlines.line_order,
    headlines.group_code,
    -- A headline that the next year has no target for is not named before those that it has.
    '(' || headlines.number_text || ') ' || case
      when own.indicator_code is not null
        then headlines.indicator_name_vi || ' ' || regexp_replace(own.plan_words_vi, '^mục tiêu ', '') || coalesce(case when parts.are_parts then '; trong đó: ' else '; ' end || parts.text_vi, '')
      when headlines.is_heading then headlines.indicator_name_vi || ': ' || parts.text_vi
      else first_capital(parts.text_vi) end || '.' as text_vi
  from core.dim_indicators as headlines
  left join plan as own on own.indicator_code = headlines.indicator_code
  left join parts on parts.headline_code = headlines.indicator_code
  where headlines.is_headline and headlines.list_code = 'headline' and (own.indicator_code is not null or parts.text_vi is not null)
),
targets as (
  select 1000 + groups.group_order * 1000 as place, 'article_2' as article, '2.' || groups.group_order || '. ' || groups.form_vi as text_vi
  from groups
  where groups.group_code in (select group_code from items)
  union all
  select 1000 + groups.group_order * 1000 + items.line_order, 'article_2', items.text_vi
  from items
  join groups using (group_code)
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by said.article, said.place) as integer) as paragraph_order,
    said.article,
    said.text_vi
  from (from verdicts union all from targets) as said
  cross join edition
)
select * from printed
