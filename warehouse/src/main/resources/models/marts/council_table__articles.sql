with edition as (
  select * from run.edition
),
headlines as (
  select headlines.*, lines.indicator_name_vi as name_vi, lines.plan_words_vi,
    case when lines.result_value is null then '' else ' ' || figure_words(lines.result_text, lines.unit_vi, lines.status_code, indicators.direction_code) end as result_vi
  from core.fct_headlines as headlines
  join core.fct_scorecard_lines as lines on lines.indicator_code = headlines.headline_code
  join core.dim_indicators as indicators on indicators.indicator_code = headlines.headline_code
),
-- 14/17 in the Council's words: reached means met or exceeded, of those that could be judged.
verdicts as (
  select 10 as place, 'article_1' as article, 'Năm ' || edition.year || ', trong ' || count_words(count(*)) || ' chỉ tiêu chủ yếu có '
    || count_words(count(*) filter (verdict_code in ('met', 'exceeded'))) || ' chỉ tiêu đạt và vượt, trong đó ' || count_words(count(*) filter (verdict_code = 'exceeded')) || ' chỉ tiêu vượt; '
    || count_words(count(*) filter (verdict_code = 'not_met')) || ' chỉ tiêu không đạt'
    || case when count(*) filter (verdict_code = 'not_assessed') = 0 then '' else '; ' || count_words(count(*) filter (verdict_code = 'not_assessed')) || ' chỉ tiêu chưa đủ số liệu để đánh giá' end || '.' as text_vi
  from headlines
  cross join edition
  group by edition.year
  union all
  select
    case verdict_code when 'exceeded' then 20 when 'met' then 30 when 'not_met' then 40 else 50 end,
    'article_1',
    case verdict_code when 'exceeded' then 'Các chỉ tiêu vượt: ' when 'met' then 'Các chỉ tiêu đạt: ' when 'not_met' then 'Bên cạnh đó, các chỉ tiêu không đạt: ' else 'Các chỉ tiêu chưa đánh giá: ' end
      || string_agg('(' || headline_number || ') ' || name_vi || result_vi || case when verdict_code = 'not_met' and plan_words_vi <> '' then ', ' || plan_words_vi else '' end, '; ' order by headline_number) || '.'
  from headlines
  group by verdict_code
),
plan as (
  select words.*, indicators.number_text, indicators.indicator_name_vi, indicators.headline_code, indicators.is_headline, indicators.group_code, indicators.line_order
  from core.fct_plan_words as words
  join core.dim_indicators as indicators using (indicator_code)
  join edition on words.year = edition.year + 1
  where indicators.list_code = 'headline'
),
parts as (
  select headline_code, string_agg(lower(left(indicator_name_vi, 1)) || substr(indicator_name_vi, 2) || ' ' || regexp_replace(plan_words_vi, '^mục tiêu ', ''), '; ' order by line_order) as text_vi
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
    '(' || headlines.number_text || ') ' || headlines.indicator_name_vi
      || case when own.indicator_code is null then '' else ' ' || regexp_replace(own.plan_words_vi, '^mục tiêu ', '') end
      || case when parts.text_vi is null then '' when own.indicator_code is null then ': ' || parts.text_vi else '; trong đó: ' || parts.text_vi end || '.' as text_vi
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
