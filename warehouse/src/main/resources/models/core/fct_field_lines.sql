with parts as (
  select
    derived.indicator_code,
    string_agg(first_small(indicators.indicator_name_vi) || ' đóng góp ' || vi_number(derived.value, 2) || ' điểm phần trăm', '; '
      order by derived.value desc, derived.component_code) as parts_text
  from core.fct_derived_values as derived
  join core.dim_indicators as indicators on indicators.indicator_code = derived.component_code
  join core.fct_results as results on results.indicator_code = derived.indicator_code and results.period_code = derived.period_code and results.basis = derived.basis
  join core.dim_city as city on city.area_code = derived.area_code
  where derived.measure_code = 'contribution_points'
  group by derived.indicator_code
),
lines as (
  select
    lines.*,
    subject_words(lines.indicator_name_vi) as subject_vi,
    subject_words(lines.indicator_name_vi) <> lines.indicator_name_vi as is_growth,
    verb_words(lines.indicator_name_vi, indicators.direction_code, lines.result_value) as verb_vi,
    compared_words(results.period_code, results.basis) as compared_vi,
    case when lines.period_text_vi = '' then ''
      -- What the first month or quarter gave is said by its name.
      when own.is_first or own.is_first is null and results.basis = 'cumulative' and month_of(results.period_code) = 1
        then case when starts_with(lines.period_text_vi, 'bình quân') and own.said_basis = 'quarter' then ' bình quân ' else ' ' end || coalesce(own.said_period_vi, 'tháng 1')
      when indicators.nature_code = 'flow' and results.basis = 'cumulative' then ' lũy kế ' || lines.period_text_vi
      else ' ' || lines.period_text_vi end || short_words(results.measured_to, results.period_code) as since_vi,
    case when own.is_said then own.said_vi end as own_vi,
    -- A reader asks first for the figure of the period that the report is about.
    case when results.basis = 'cumulative' and month_of(results.period_code) < edition.last_month
      then '; chưa có số liệu ' || case when edition.is_whole_year then 'cả năm' else edition.last_month || ' tháng' end else '' end as missing_vi
  from core.fct_followed_lines as lines
  cross join run.edition
  join core.dim_indicators as indicators using (indicator_code)
  join core.fct_results as results using (indicator_code)
  left join core.fct_own_figures as own using (indicator_code)
  where results.value is not null or own.is_said
),
told as (
  select
    lines.line_order,
    lines.group_name_vi,
    lines.indicator_code,
    coalesce(parts.parts_text, '') as parts_text,
    lines.subject_vi || coalesce(' ' || lines.own_vi, '')
      || case when lines.result_value is null then ''
        else case when lines.own_vi is null then '' else ';' end || lines.since_vi || ' ' || figure_words(lines.result_text, lines.unit_vi, lines.status_code, lines.verb_vi)
          || case when lines.is_growth then ' so với ' || lines.compared_vi else '' end
          -- What is compared across a change is marked here as in the table.
          || change_words(coalesce(nullif(lines.reported_yoy_text, ''), lines.computed_yoy_text), lines.compared_vi)
          || case when lines.plan_percent_text = '' then '' else ', bằng ' || plan_share_words(lines.plan_percent_text, plans.plan_name_vi) || elapsed_words(lines.elapsed_text) end
          || coalesce('; trong mức tăng chung, ' || parts.parts_text, '') || lines.missing_vi end || '.' as text_vi
  from lines
  left join parts using (indicator_code)
  left join core.fct_progress as plans using (indicator_code)
)
select * from told
