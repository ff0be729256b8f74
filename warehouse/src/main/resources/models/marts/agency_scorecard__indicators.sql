with edition as (
  select * from run.edition
),
lines as (
  select
    0 as list_order,
    lines.line_order,
    lines.indicator_code,
    lines.owner_agency_code as agency_code,
    'Chỉ tiêu của kế hoạch năm' as list_name_vi,
    alone_words(lines.indicator_name_vi, headlines.indicator_name_vi) as indicator_name_vi,
    lines.unit_vi,
    plan_text,
    result_text,
    vs_same_period_text,
    case when verdict_text_vi <> '' then verdict_text_vi else progress_text_vi end as state_text_vi
  from core.fct_scorecard_lines as lines
  left join core.dim_indicators as headlines on headlines.indicator_code = lines.headline_code
  where not lines.is_heading and not lines.is_unasked
  union all by name
  select
    1 as list_order,
    line_order,
    indicator_code,
    owner_agency_code as agency_code,
    'Chỉ tiêu theo dõi' as list_name_vi,
    indicator_name_vi || other_period_words(period_text_vi, edition.last_month, edition.is_whole_year) as indicator_name_vi,
    unit_vi,
    plan_text,
    result_text,
    case when reported_yoy_text <> '' then reported_yoy_text else computed_yoy_text end as vs_same_period_text,
    case when plan_percent_text = '' then '' else 'đạt ' || plan_share_words(plan_percent_text, plan_name_vi) || elapsed_words(elapsed_text) end as state_text_vi
  from core.fct_followed_lines
  left join (select indicator_code, plan_name_vi from core.fct_progress) using (indicator_code)
  cross join edition
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    cast(row_number() over (partition by lines.agency_code order by lines.list_order, lines.line_order) as integer) as line_order,
    lines.* exclude (list_order, line_order)
  from lines
  cross join (select period_code, edition_number from edition) as edition
)
select * from printed
