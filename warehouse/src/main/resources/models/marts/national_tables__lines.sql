with edition as (
  select * from run.edition
),
results as (
  select * from core.fct_results
),
-- Table 4 has the main indicators of a province, table 5 what belongs to its product.
lines as (
  select 4 as table_number, line_order, indicator_code, number_text, level, indicator_name_vi, unit_vi, plan_text, result_text, vs_plan_text, verdict_text_vi, is_heading
  from core.fct_scorecard_lines
  union all by name
  select 5 as table_number, line_order, indicator_code, number_text, level, indicator_name_vi, unit_vi, plan_text, result_text, vs_plan_text, verdict_text_vi, is_heading
  from core.fct_scorecard_lines
  where starts_with(indicator_code, 'GRDP') or starts_with(indicator_code, 'LABOUR_PRODUCTIVITY')
  union all by name
  select 5 as table_number, 10000 + line_order as line_order, indicator_code, '' as number_text, 0 as level, indicator_name_vi, unit_vi, plan_text,
    -- A part of the year is no estimate of it.
    case when period_text_vi in ('', 'cả năm') then result_text else '…' end as result_text,
    case when period_text_vi in ('', 'cả năm') then plan_percent_text else '' end as vs_plan_text, '' as verdict_text_vi, false as is_heading
  from core.fct_followed_lines
  where starts_with(indicator_code, 'GRDP')
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(lines.table_number as integer) as table_number,
    cast(lines.line_order as integer) as line_order,
    lines.indicator_code,
    lines.number_text,
    cast(lines.level as integer) as level,
    lines.indicator_name_vi,
    lines.unit_vi,
    case when lines.is_heading then '' when changes.is_break and earlier.indicator_code is not null then '‡'
      else figure_text(earlier.value, coalesce(earlier.qualifier, 'exact'), coalesce(earlier.status_code, 'L'), indicators.decimals) end as earlier_text,
    lines.plan_text,
    lines.result_text,
    lines.vs_plan_text,
    lines.verdict_text_vi
  from lines
  cross join (select period_code, edition_number from edition) as edition
  left join results using (indicator_code)
  -- The year before has its figure whether or not this year has one, or only that of a part of it.
  left join core.fct_earlier_figures as earlier
    on earlier.indicator_code = lines.indicator_code and earlier.period_code = edition.period_code
    and earlier.basis = case when results.period_code = edition.period_code then results.basis else 'year' end
  left join core.map_definition_changes as changes on changes.indicator_code = lines.indicator_code and changes.period_code = edition.period_code
  left join (select indicator_code, decimals from core.dim_indicators) as indicators using (indicator_code)
)
select * from printed
