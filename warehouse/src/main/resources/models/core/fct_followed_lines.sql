with lines as (
  select
    cast(row_number() over (order by indicators.line_order, indicators.indicator_code) as integer) as line_order,
    indicators.group_name_vi,
    indicators.indicator_code,
    indicators.indicator_name_vi,
    indicators.unit_vi,
    with_release(
      with_break(figure_text(results.value, results.qualifier, results.status_code, indicators.decimals),
        city.is_changed_in_year or is_growth_name(indicators.indicator_name_vi) and (results.is_break or changes.changed_on is not null)),
      releases.state_code = 'marked'
    ) as result_text,
    results.value as result_value,
    case when results.period_code = '' then '' else measured_words(results.period_code, results.basis, indicators.aggregation_code) end as period_text_vi,
    coalesce(vi_date(results.measured_to), '') as measured_to_text,
    with_break(coalesce(vi_signed(results.reported_yoy_percent, 2) || '%', ''), results.is_break or changes.changed_on is not null) as reported_yoy_text,
    with_break(coalesce(vi_signed(results.computed_yoy_percent, 2) || '%', case when changes.is_break and results.value is not null then '‡' else '' end), results.is_break or changes.changed_on is not null) as computed_yoy_text,
    coalesce(targets.plan_text, '') as plan_text,
    with_break(coalesce(progress.plan_percent_text, ''), city.is_changed_in_year) as plan_percent_text,
    -- At the end of a year its targets are judged, whatever time has gone.
    case when results.basis = 'cumulative' and not edition.is_whole_year then vi_number(progress.elapsed_percent, 2) || '%' else '' end as elapsed_text,
    indicators.owner_agency_code,
    coalesce(marks.note_marks_text, '') as note_marks_text,
    coalesce(results.status_code, '') as status_code,
    results.submission_sha256,
    results.sheet,
    results.cell
  from core.dim_indicators as indicators
  join core.fct_results as results using (indicator_code)
  cross join run.edition
  left join core.dim_city as city on true
  left join core.fct_releases as releases on (releases.agency_code, releases.collection_code, releases.received_at, releases.submission_sha256) = (results.agency_code, results.collection_code, results.received_at, results.submission_sha256)
  left join core.map_definition_changes as changes on changes.indicator_code = results.indicator_code and changes.period_code = results.period_code
  left join core.fct_targets as targets using (indicator_code)
  left join core.fct_progress as progress using (indicator_code)
  left join core.fct_note_marks as marks using (indicator_code)
  where indicators.list_code = 'followed'
)
select * from lines
