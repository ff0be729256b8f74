with edition as (
  select * from run.edition
),
-- A component that makes its indicator slower than the indicator's own figure is.
slower as (
  select
    lines.headline_code as indicator_code,
    listed_words(list('thành phần ' || lines.number_text || ' ' || coalesce('đạt ' || plan_share_words(nullif(progress.plan_percent_text, ''), progress.plan_name_vi), lines.progress_text_vi) order by lines.line_order), '; ') as slower_vi
  from core.fct_scorecard_lines as lines
  join core.fct_progress as progress using (indicator_code)
  join core.fct_headlines as headlines on (headlines.headline_code, headlines.pace_code) = (lines.headline_code, progress.pace_code)
  anti join core.fct_progress as own on (own.indicator_code, own.pace_code) = (headlines.headline_code, headlines.pace_code)
  where lines.level = 1 and lines.is_principal and lines.verdict_text_vi = '' and progress.pace_code in ('behind', 'off_target')
  group by lines.headline_code
),
headlines as (
  select
    case when has_target then 1 else 3 end as list_order, line_order, indicator_code, indicator_name_vi, short_words(measured_to, figure_period_code) as period_vi, note_marks_text, unit_vi, result_text, plan_text, vs_same_period_text,
    case when verdict_text_vi <> '' then verdict_text_vi else concat_ws('; ', nullif(progress_text_vi, ''), slower_vi) end as state_vi,
    owner_agency_code
  from core.fct_scorecard_lines
  left join slower using (indicator_code)
  cross join edition
  where level = 0 and result_value is not null and (has_target or not edition.is_whole_year)
),
-- What follows the plan fills the page up where the plan itself has few figures yet; in a part of the year also what nobody planned, the first of each field that has none with a plan.
followed as (
  select
    case when plan_percent_text <> '' then 2 else 4 end as list_order, line_order, indicator_code, indicator_name_vi, other_period_words(period_text_vi, edition.last_month, edition.is_whole_year) || short_words(results.measured_to, results.period_code) as period_vi, note_marks_text, unit_vi, result_text, plan_text,
    coalesce(nullif(reported_yoy_text, ''), computed_yoy_text) as vs_same_period_text,
    case when plan_percent_text = '' then '' else 'đạt ' || plan_share_words(plan_percent_text, plan_name_vi) || elapsed_words(elapsed_text) end as state_vi,
    owner_agency_code
  from core.fct_followed_lines
  left join (select indicator_code, plan_name_vi from core.fct_progress) using (indicator_code)
  left join (select indicator_code, measured_to, period_code from core.fct_results) as results using (indicator_code)
  cross join edition
  where result_value is not null and (plan_percent_text <> '' or not edition.is_whole_year)
  qualify plan_percent_text <> '' or row_number() over (partition by group_name_vi order by plan_percent_text <> '' desc, line_order) = 1
),
printed as (
  select
    cast(row_number() over (order by lines.list_order, lines.line_order) as integer) as line_order,
    lines.indicator_code,
    lines.indicator_name_vi || lines.period_vi || case when lines.unit_vi = '' then '' else ' (' || lines.unit_vi || ')' end as name_vi,
    lines.note_marks_text,
    lines.result_text,
    case when lines.plan_text = '' and lines.list_order < 3 then 'không nêu số' else lines.plan_text end as plan_text,
    lines.vs_same_period_text,
    replace(lines.state_vi, 'điểm phần trăm', 'điểm %') as state_vi,
    coalesce(agencies.agency_name_vi, lines.owner_agency_code) as owner_name_vi
  from (from headlines union all from followed) as lines
  left join core.dim_agencies as agencies on agencies.agency_code = lines.owner_agency_code
  qualify row_number() over (order by lines.list_order, lines.line_order) <= 5
)
select * from printed
