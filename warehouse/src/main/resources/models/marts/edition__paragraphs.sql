with edition as (
  select * from run.edition
),
-- A component whose numbered indicator has no figure is told with that indicator's name.
lines as (
  select
    lines.*,
    case when lines.level = 1 and headlines.result_value is null then headlines.indicator_name_vi || ', ' || lower(left(lines.indicator_name_vi, 1)) || substr(lines.indicator_name_vi, 2)
      else lines.indicator_name_vi end as told_name_vi
  from core.fct_scorecard_lines as lines
  join core.fct_scorecard_lines as headlines on headlines.indicator_code = lines.headline_code
  where lines.result_value is not null
),
headlines as (
  select
    count(*) as headline_count,
    count(*) filter (has_figures) as with_figures_count,
    count(*) filter (verdict_code = 'met') as met_count,
    count(*) filter (verdict_code = 'exceeded') as exceeded_count,
    count(*) filter (verdict_code = 'not_met') as not_met_count,
    count(*) filter (verdict_code = 'not_assessed') as not_assessed_count
  from core.fct_headlines
),
delivery as (
  select
    count(*) as owing_count,
    count(*) filter (state_code = 'reported') as reported_count,
    count(*) filter (state_code = 'out_of_scope') as out_of_scope_count,
    count(*) filter (state_code = 'missing') as missing_count
  from core.fct_delivery
),
differences as (
  select count(*) as difference_count from core.fct_disagreements
),
-- One paragraph a group, one clause a figure; nothing is said of causes.
groups as (
  select
    'results' as section,
    10 + min(line_order) as place,
    string_agg(
      told_name_vi || ' ' || with_unit(result_text, unit_vi)
        || case when edition.is_whole_year and verdict_text_vi <> '' then ' (' || lower(verdict_text_vi) || case when reason_vi = '' then '' else ', ' || reason_vi end || ')'
          when not edition.is_whole_year and progress_text_vi <> '' then ' (' || progress_text_vi || ')'
          else '' end,
      '; ' order by line_order) || '.' as text_vi
  from lines
  cross join edition
  group by group_code
),
counts as (
  select
    'results' as section,
    1 as place,
    case when edition.is_whole_year
      then 'Trong ' || headline_count || ' chỉ tiêu chủ yếu: ' || exceeded_count || ' chỉ tiêu vượt, ' || met_count || ' chỉ tiêu đạt, ' || not_met_count || ' chỉ tiêu không đạt, ' || not_assessed_count || ' chỉ tiêu chưa đánh giá.'
      else 'Kỳ báo cáo có số liệu ' || with_figures_count || '/' || headline_count || ' chỉ tiêu chủ yếu; các chỉ tiêu được nêu theo tiến độ, chưa đánh giá đạt hay không đạt.' end as text_vi
  from headlines
  cross join edition
),
coverage as (
  select
    'limits' as section,
    1001 as place,
    'Có ' || reported_count || '/' || owing_count || ' đơn vị đã báo cáo'
      || case when missing_count = 0 then '' else '; ' || missing_count || ' đơn vị chưa báo cáo' end
      || case when out_of_scope_count = 0 then '' else '; ' || out_of_scope_count || ' đơn vị ngoài phạm vi' end || '.' as text_vi
  from delivery
),
disagreeing as (
  select
    'limits' as section,
    1002 as place,
    'Có ' || difference_count || ' chỗ số liệu chưa khớp giữa các nguồn hoặc giữa số báo cáo và số tính lại; từng chỗ được nêu ở phần ghi chú.' as text_vi
  from differences
  where difference_count > 0
),
paragraphs as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (order by said.place) as integer) as paragraph_order,
    said.section,
    said.text_vi
  from (from counts union all from groups union all from coverage union all from disagreeing) as said
  cross join edition
)
select * from paragraphs
