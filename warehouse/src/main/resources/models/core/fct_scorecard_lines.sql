with edition as (
  select * from run.edition
),
worded as (
  select
    edition.period_code,
    edition.edition_number,
    edition.is_whole_year,
    indicators.*,
    results.value as result_value,
    coalesce(results.qualifier, 'exact') as qualifier,
    not indicators.is_heading and results.status_code = 'L' and not edition.is_whole_year and not is_asked_at(indicators.frequency_code, edition.last_month) as is_unasked,
    case when indicators.is_heading then '' when is_unasked then 'M' else results.status_code end as result_status,
    coalesce(targets.plan_text, '') as plan_text,
    coalesce(targets.plan_words_vi, '') as plan_words_vi,
    targets.is_judged_on_percent,
    targets.indicator_code is not null as has_target,
    progress.plan_percent,
    progress.distance_points,
    coalesce(progress.plan_percent_text, '') as plan_percent_text,
    coalesce(progress.progress_text_vi, '') as progress_text_vi,
    results.reported_yoy_percent,
    results.computed_yoy_percent,
    coalesce(results.is_break or changes.changed_on is not null, false) as is_break,
    coalesce(changes.is_break, false) as is_redefined,
    city.is_changed_in_year,
    results.earlier_value,
    results.earlier_qualifier,
    results.measured_to,
    coalesce(results.period_code, '') as figure_period_code,
    coalesce(results.basis, '') as figure_basis,
    coalesce(releases.state_code = 'marked', false) as is_unreleased,
    coalesce(results.submission_sha256, '') as submission_sha256,
    coalesce(results.sheet, '') as sheet,
    coalesce(results.cell, '') as cell,
    -- A numbered indicator is what its principal components make it; a component is what it is itself.
    coalesce(nullif(case when indicators.is_headline then headlines.verdict_code end, ''), assessments.verdict_code, '') as verdict_code,
    coalesce(assessments.difference_text, '') as difference_text,
    coalesce(marks.note_marks_text, '') as note_marks_text,
    assessments.difference_value,
    coalesce(assessments.difference_unit_vi, '') as difference_unit_vi,
    coalesce(case when indicators.is_headline then headlines.verdict_code end, '') as headline_verdict_code,
    case
      when assessments.reason_vi is null then coalesce(headlines.reason_vi, '')
      when headlines.verdict_code not in ('', assessments.verdict_code)
        then headlines.reason_vi || '; riêng ' || first_small(indicators.indicator_name_vi)
          || ' ' || lower(verdict_words(assessments.verdict_code)) || ': ' || assessments.reason_vi
      else assessments.reason_vi end as reason_vi
  from core.dim_indicators as indicators
  cross join edition
  left join core.dim_city as city on true
  left join core.fct_results as results using (indicator_code)
  left join core.fct_releases as releases on (releases.agency_code, releases.collection_code, releases.received_at, releases.submission_sha256) = (results.agency_code, results.collection_code, results.received_at, results.submission_sha256)
  left join core.map_definition_changes as changes on changes.indicator_code = results.indicator_code and changes.period_code = results.period_code
  left join core.fct_targets as targets using (indicator_code)
  left join core.fct_progress as progress using (indicator_code)
  left join core.fct_assessments as assessments using (indicator_code)
  left join core.fct_note_marks as marks using (indicator_code)
  left join core.fct_headlines as headlines on headlines.headline_code = indicators.indicator_code
  where indicators.list_code = 'headline'
),
lines as (
  select
    period_code,
    edition_number,
    cast(row_number() over (order by line_order, number_text) as integer) as line_order,
    number_text,
    case when is_headline then 0 else 1 end as level,
    group_code,
    group_name_vi,
    indicator_code,
    headline_code,
    indicator_name_vi,
    unit_vi,
    plan_text,
    plan_words_vi,
    result_value,
    case when is_heading then '' else with_release(with_break(figure_text(result_value, qualifier, result_status, decimals), is_changed_in_year or is_growth_name(indicator_name_vi) and is_break), is_unreleased) end as result_text,
    coalesce(result_status, '') as status_code,
    qualifier,
    with_break(case
      when is_judged_on_percent or not is_in_points(unit_code) then plan_percent_text
      when not is_whole_year then coalesce(vi_signed(distance_points, 3) || ' điểm %', '')
      else difference_text
    end, is_changed_in_year) as vs_plan_text,
    with_break(case
      when reported_yoy_percent is not null then vi_signed(reported_yoy_percent, 2) || '%'
      when is_in_points(unit_code) and qualifier = 'exact' and earlier_qualifier = 'exact' and result_value is not null
        then vi_signed(result_value - earlier_value, 3) || ' điểm %'
      when computed_yoy_percent is not null
        then vi_signed(computed_yoy_percent, 2) || '%'
      when is_redefined and result_value is not null then '‡'
      else ''
    end, is_break) as vs_same_period_text,
    measured_to,
    figure_period_code,
    figure_basis,
    owner_agency_code,
    frequency_code,
    is_principal,
    is_heading,
    is_unasked,
    has_target,
    verdict_code,
    verdict_words(verdict_code) as verdict_text_vi,
    headline_verdict_code,
    reason_vi,
    difference_value,
    difference_unit_vi,
    difference_text,
    plan_percent,
    progress_text_vi,
    note_marks_text,
    submission_sha256,
    sheet,
    cell
  from worded
)
select * from lines
