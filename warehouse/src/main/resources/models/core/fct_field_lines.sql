with edition as (
  select * from run.edition
),
-- A name that ends in its verb gives it to the figure: 'Chỉ số giá tăng so cùng kỳ' tells 'Chỉ số giá … tăng 3,26% so với cùng kỳ'.
lines as (
  select
    lines.*,
    indicators.decimals,
    is_in_points(indicators.unit_code) as is_rate,
    results.basis,
    indicators.nature_code,
    case when results.basis = 'cumulative' then month_of(results.period_code) end as month_count,
    short_words(results.measured_to, results.period_code) as older_vi,
    case when results.basis in ('year', 'year_estimate') then 'năm ' || year_before(results.period_code) else 'cùng kỳ' end as compared_vi,
    coalesce(results.reported_yoy_percent, results.computed_yoy_percent) as yoy_percent,
    -- What is compared across a change is marked here as in the table.
    case when contains(coalesce(nullif(lines.reported_yoy_text, ''), lines.computed_yoy_text), '‡') then '‡' else '' end as yoy_break,
    regexp_matches(lines.indicator_name_vi, ' tăng( so( với)? cùng kỳ)?$') as is_growth,
    regexp_replace(lines.indicator_name_vi, ' tăng( so( với)? cùng kỳ)?$', '') as subject_vi,
    verb_words(lines.indicator_name_vi, indicators.direction_code) as verb_vi,
    with_unit(regexp_replace(lines.result_text, '( \(ước\)| \(sb\)|^-)', '', 'g'), lines.unit_vi) || case lines.status_code when 'P' then ' (số sơ bộ)' else '' end as figure_vi
  from core.fct_followed_lines as lines
  join core.dim_indicators as indicators using (indicator_code)
  join core.fct_results as results using (indicator_code)
  where results.value is not null
),
-- A quarter's report says what the quarter gave; where that was not reported, and in any other, what its last month gave.
spans as (
  select 'month' as basis, year || '-' || lpad(cast(last_month as varchar), 2, '0') as period_code from edition
  union all
  select 'quarter', period_code from edition where period_kind = 'quarter'
),
own as (
  select
    observations.indicator_code,
    observations.period_code as own_period_code,
    observations.basis as own_basis,
    period_words(observations.period_code, observations.basis) as own_period_vi,
    with_unit(figure_text(observations.value, observations.qualifier, 'A', indicators.decimals), indicators.unit_vi) as own_text,
    observations.status_code as own_status,
    observations.value as own_value,
    observations.submission_sha256 as own_submission_sha256,
    observations.received_at as own_received_at,
    observations.sheet || '!' || observations.cell || ' (' || left(observations.submission_sha256, 8) || ')' as own_cell_text
  from core.fct_observations as observations
  join core.dim_city using (area_code)
  join core.dim_indicators as indicators using (indicator_code)
  join spans on (observations.basis, observations.period_code) = (spans.basis, spans.period_code)
  where observations.is_standing and observations.comparator_code = 'none' and observations.value is not null
  qualify row_number() over (partition by observations.indicator_code order by observations.basis desc) = 1
),
parts as (
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
-- What the first month or quarter gave is what has come since January: it is said once, and both only where they differ.
spoken as (
  select
    lines.*,
    own.own_period_code,
    own.own_basis,
    own.own_period_vi,
    own.own_text,
    own.own_status,
    own.own_submission_sha256,
    own.own_received_at,
    own.own_cell_text,
    coalesce((lines.month_count = 1 or lines.month_count = 3 and own.own_period_vi = 'quý I') and coalesce(own.own_value = lines.result_value, lines.month_count = 1), false) as is_first,
    own.own_text is not null and lines.basis = 'cumulative' and not lines.is_growth and not is_first as has_own
  from lines
  left join own using (indicator_code)
),
told as (
  select
    lines.line_order,
    lines.group_name_vi,
    lines.indicator_code,
    case when lines.basis = 'cumulative' and not lines.is_growth then coalesce(lines.own_text, '') else '' end as month_text,
    case when lines.has_own then lines.own_period_code else '' end as said_period_code,
    case when lines.has_own then lines.own_basis else '' end as said_basis,
    case when lines.has_own then lines.own_period_vi else '' end as said_period_vi,
    case when lines.has_own then lines.own_text || case lines.own_status when 'E' then ' (ước)' else '' end else '' end as said_text,
    case when lines.has_own then lines.own_submission_sha256 else '' end as submission_sha256,
    case when lines.has_own then lines.own_received_at end as received_at,
    case when lines.has_own then lines.own_cell_text else '' end as cell_text,
    coalesce(parts.parts_text, '') as parts_text,
    lines.subject_vi
      || case when not lines.has_own then ''
        else ' ' || lines.own_period_vi || ' ' || case lines.own_status when 'E' then 'ước ' else '' end || case when lines.is_rate then 'là ' else lines.verb_vi end || lines.own_text || ';' end
      || case when lines.period_text_vi = '' then '' when lines.is_first then case when lines.month_count = 3 and starts_with(lines.period_text_vi, 'bình quân') then ' bình quân ' else ' ' end || coalesce(lines.own_period_vi, 'tháng 1') when lines.nature_code = 'flow' and lines.basis = 'cumulative' then ' lũy kế ' || lines.period_text_vi else ' ' || lines.period_text_vi end
      || lines.older_vi
      || case lines.status_code when 'E' then ' ước ' else ' ' end
      || case when not lines.is_growth then lines.verb_vi when lines.result_value < 0 then 'giảm ' else 'tăng ' end
      || lines.figure_vi
      || case when lines.is_growth then ' so với ' || lines.compared_vi else '' end
      || case when lines.yoy_percent is null then ''
        when lines.yoy_percent = 0 then ', bằng ' || lines.compared_vi
        else ', ' || case when lines.yoy_percent < 0 then 'giảm ' else 'tăng ' end || vi_number(abs(lines.yoy_percent), 2) || '%' || lines.yoy_break || ' so với ' || lines.compared_vi end
      || case when lines.plan_percent_text = '' then '' else ', bằng ' || plan_share_words(lines.plan_percent_text, plans.plan_name_vi) || elapsed_words(lines.elapsed_text) end
      || case when parts.parts_text is null then '' else '; trong mức tăng chung, ' || parts.parts_text end || '.' as text_vi
  from spoken as lines
  left join parts using (indicator_code)
  left join core.fct_progress as plans using (indicator_code)
)
select * from told
