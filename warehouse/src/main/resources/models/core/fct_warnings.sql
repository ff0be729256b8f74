with indicators as (
  select * from core.dim_indicators
),
disbursements as (
  select
    'disbursement' as kind_code,
    agency_code || ' ' || line_code as subject_code,
    project_name_vi || case when capital_source_vi = '' then '' else ' (' || lower(capital_source_vi) || ')' end as subject_vi,
    agency_code,
    shortfall_billion_vnd as money_billion_vnd,
    cast(null as decimal(28,6)) as shortfall_percent,
    behind_days as delay_days,
    -- What was not reported again says of which day it is.
    case when measured_to < (select max(measured_to) from core.fct_disbursement_pace) then 'đến ngày ' || vi_date_words(measured_to) || ' ' else '' end
      || 'giải ngân ' || vi_number(disbursed_cumulative_billion_vnd, 3) || ' tỷ đồng, bằng ' || vi_number(plan_percent, 2) || '% kế hoạch vốn năm ' || vi_number(plan_billion_vnd, 3)
      || ' tỷ đồng'
      || case when reported_percent <> plan_percent then ' (đơn vị báo cáo ' || vi_number(reported_percent, 2) || '%' || case when reported_denominator_vi = '' then '' else ' ' || reported_denominator_vi end || ')' else '' end as reached_vi,
    'sau ' || vi_number(elapsed_percent, 2) || '% thời gian giải ngân' as elapsed_vi,
    coalesce('cần ' || vi_number(needed_per_month_billion_vnd, 2) || ' tỷ đồng mỗi 30 ngày (đã đạt ' || vi_number(mean_per_month_billion_vnd, 2) || ')', '') as needed_vi,
    'đến 31/01/' || (select year + 1 from run.edition) || ' ước giải ngân ' || vi_number(projected_billion_vnd, 2) || ' tỷ đồng' as projected_vi,
    method_vi,
    cell_text as cells_vi
  from core.fct_disbursement_pace
  where behind_days > 0
),
-- What a forecast is made of, and of which another source or agency says otherwise without an explanation.
disputed as (
  select distinct made_of.indicator_code
  from (
    select indicator_code, period_code, 'cumulative' as basis from core.fct_pace
    union all
    select indicator_code, unnest([window_code, cast(year as varchar)]), unnest(['cumulative', 'year']) from core.fct_season_shares) as made_of
  join core.fct_disagreements as told
    on told.indicator_code = made_of.indicator_code and told.period_code = made_of.period_code and replace(told.basis, '_estimate', '') = made_of.basis
  join core.dim_city as city on city.area_code = told.area_code
  where not told.is_explained and not told.is_apart_in_points
),
-- A forecast warns where it was tried on an earlier year, so that it is known how far it errs, and of figures that nobody disputes; else the time gone does.
paces as (
  select
    pace.*,
    case when disputed.indicator_code is not null then 'số liệu dùng để dự báo chưa thống nhất'
      when pace.past_error_years_count = 0 then 'mới có một năm để so sánh, chưa đo được sai số'
      else '' end as doubt_vi,
    pace.state_code = 'projected' and doubt_vi = '' as is_founded
  from core.fct_pace as pace
  left join disputed using (indicator_code)
),
flows as (
  select
    case when pace.is_founded or pace.plan_percent < pace.elapsed_percent then 'flow' else 'insufficient' end as kind_code,
    pace.indicator_code as subject_code,
    indicators.indicator_name_vi as subject_vi,
    indicators.owner_agency_code as agency_code,
    case when indicators.unit_code = 'billion_vnd' and pace.is_founded then pace.shortfall_value end as money_billion_vnd,
    case when pace.is_founded then 100 - pace.projected_plan_percent end as shortfall_percent,
    cast(null as integer) as delay_days,
    pace.elapsed_percent - pace.plan_percent as behind_points,
    case when pace.reached_value is null then '' else 'lũy kế ' || pace.months_count || ' tháng' || short_words(results.measured_to, results.period_code) || case results.status_code when 'E' then ' ước ' else ' ' end || qualifier_words(pace.qualifier) || vi_number(pace.reached_value, indicators.decimals) || ' ' || indicators.unit_vi end
      || case when pace.plan_percent is null then ''
        else case when pace.reached_value is null then '' else ', ' end || 'bằng ' || pace.plan_percent_text || ' ' || pace.target_words_vi || coalesce(' ' || vi_number(pace.target_value, indicators.decimals) || ' ' || indicators.unit_vi, '')
          || case when pace.reported_words_vi = '' then '' else ' (' || pace.reported_words_vi || ')' end end as reached_vi,
    case when pace.plan_percent is null then '' else 'sau ' || vi_number(pace.elapsed_percent, 2) || '% thời gian' end as elapsed_vi,
    coalesce('cần ' || remaining_words(pace.needed_per_month, pace.qualifier, rate_decimals(pace.needed_per_month, indicators.decimals)) || ' ' || indicators.unit_vi || ' mỗi tháng (bình quân đã đạt ' || reckoned_words(pace.mean_per_month, pace.qualifier, rate_decimals(pace.mean_per_month, indicators.decimals)) || ')', '') as needed_vi,
    case when pace.state_code = 'projected'
      then 'theo nhịp ' || case when pace.season_years_count = 1 then 'năm ' || pace.season_years_text else 'các năm trước' end || ', dự báo cả năm ' || coalesce(vi_number(pace.projected_value, indicators.decimals) || ' ' || indicators.unit_vi || ', ', '') || 'bằng ' || vi_number(pace.projected_plan_percent, 2) || '% ' || pace.target_words_vi
        || case when pace.is_founded then '' else '; chưa đủ cơ sở để cảnh báo theo dự báo: ' || pace.doubt_vi end
      else pace.not_projected_reason_vi end as projected_vi,
    pace.method_vi,
    pace.cell_text || case when pace.season_cells_text = '' then '' else '; ' || pace.season_cells_text end as cells_vi
  from paces as pace
  join indicators using (indicator_code)
  left join core.fct_results as results using (indicator_code)
  where (pace.state_code in ('no_history', 'no_target') or pace.projected_plan_percent < 100 or (not pace.is_founded and pace.plan_percent < pace.elapsed_percent))
    and (pace.has_target or pace.plan_percent < pace.elapsed_percent)
),
tasks as (
  select
    'task' as kind_code,
    lead_agency_code || ' ' || task_code as subject_code,
    name_vi as subject_vi,
    lead_agency_code as agency_code,
    cast(null as decimal(28,6)) as money_billion_vnd,
    cast(null as decimal(28,6)) as shortfall_percent,
    late_days as delay_days,
    first_small(state_vi) || ', thời hạn ' || vi_date(due_date) as reached_vi,
    '' as elapsed_vi,
    '' as needed_vi,
    'quá hạn ' || late_days || ' ngày' || case when delay_reason_vi = '' then '' else '; lý do: ' || delay_reason_vi end as projected_vi,
    '' as method_vi,
    progress.agency_code || ' ' || collection_code || ' ' || sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')' as cells_vi
  from core.fct_task_progress as progress
  where state_code in ('open_in_time', 'open_overdue') and late_days > 0
),
-- The most money first, then the longest delay, then what lacks most of its target, then what is furthest behind the time gone; what could not be judged comes last.
ranked as (
  select
    cast(row_number() over (
      order by found.kind_code = 'insufficient', money_billion_vnd desc nulls last, delay_days desc nulls last, shortfall_percent desc nulls last, behind_points desc nulls last, subject_vi, subject_code
    ) as integer) as warning_order,
    found.kind_code,
    found.subject_code,
    found.subject_vi,
    found.agency_code,
    coalesce(agencies.standing_name_vi, found.agency_code) as agency_name_vi,
    cast(found.money_billion_vnd as decimal(28,6)) as money_billion_vnd,
    cast(found.shortfall_percent as decimal(28,6)) as shortfall_percent,
    found.delay_days,
    found.reached_vi,
    found.elapsed_vi,
    found.needed_vi,
    found.projected_vi,
    found.method_vi,
    found.cells_vi
  from (from disbursements union all by name from flows union all by name from tasks) as found
  left join core.dim_agencies as agencies using (agency_code)
)
select * from ranked
