with edition as (
  select * from run.edition
),
-- A quarter's report says what the quarter gave; where that was not reported, and in any other, what its last month gave.
spans as (
  select 'month' as basis, year || '-' || lpad(cast(last_month as varchar), 2, '0') as period_code from edition
  union all
  select 'quarter', period_code from edition where period_kind = 'quarter'
),
city as (
  select * from core.dim_city
),
standing as (
  select observations.*
  from core.fct_observations as observations
  join city using (area_code)
  join spans on (observations.basis, observations.period_code) = (spans.basis, spans.period_code)
  where observations.is_standing and observations.value is not null
),
figures as (
  select * from standing
  where comparator_code = 'none'
  qualify row_number() over (partition by indicator_code order by basis desc) = 1
),
-- The comparison as core.fct_results makes it of what has come since January; a growth is one already.
compared as (
  select
    figures.*,
    indicators.indicator_name_vi,
    indicators.unit_vi,
    period_words(figures.period_code, figures.basis) as period_vi,
    subject_words(indicators.indicator_name_vi) <> indicators.indicator_name_vi as is_growth,
    verb_words(indicators.indicator_name_vi, indicators.direction_code, figures.value) as verb_vi,
    is_across(figures.period_code, city.began_on, earlier.place) or changes.changed_on is not null as is_marked,
    with_release(with_break(figure_text(figures.value, figures.qualifier, figures.status_code, indicators.decimals), is_marked and is_growth_name(indicators.indicator_name_vi)), releases.state_code = 'marked') as figure_text,
    reported.value as reported_yoy_percent,
    case when is_growth then '' else with_break(
      coalesce(vi_signed(coalesce(reported.value, change_percent(indicators.nature_code, figures.value, figures.qualifier, earlier.value, earlier.qualifier)), 2) || '%', ''), is_marked) end as yoy_text,
    -- What the first month or quarter gave is what has come since January: it is said once, and both only where they differ.
    coalesce(results.value = figures.value and results.basis = 'cumulative'
      and (results.period_code, figures.period_code) in ((edition.year || '-01', edition.year || '-01'), (edition.year || '-03', edition.year || '-Q1')), false) as is_first,
    not is_first
      and (results.basis = 'cumulative' or results.value is null and not edition.is_whole_year)
      and (indicators.list_code = 'followed' or edition.period_kind in ('month', 'quarter')
        -- Components speak only where their numbered indicator has no figure of its own.
        and (indicators.is_headline or headlines.value is null and indicators.headline_code not in (select indicator_code from figures))) as is_said
  from figures
  cross join edition
  cross join city
  join core.dim_indicators as indicators on indicators.indicator_code = figures.indicator_code
  join core.fct_results as results on results.indicator_code = figures.indicator_code
  left join core.fct_results as headlines on headlines.indicator_code = indicators.headline_code
  left join standing as reported
    on reported.comparator_code = 'same_period' and (reported.indicator_code, reported.period_code, reported.basis) = (figures.indicator_code, figures.period_code, figures.basis)
  left join core.fct_earlier_figures as earlier
    on (earlier.indicator_code, earlier.period_code, earlier.basis) = (figures.indicator_code, figures.period_code, figures.basis)
  left join core.map_definition_changes as changes on (changes.indicator_code, changes.period_code) = (figures.indicator_code, figures.period_code)
  left join core.fct_releases as releases on (releases.agency_code, releases.collection_code, releases.received_at, releases.submission_sha256) = (figures.agency_code, figures.collection_code, figures.received_at, figures.submission_sha256)
),
told as (
  select
    indicator_code,
    period_code as said_period_code,
    basis as said_basis,
    period_vi as said_period_vi,
    with_unit(figure_text, unit_vi) as said_text,
    yoy_text as said_yoy_text,
    period_vi || short_words(measured_to, period_code) || ' ' || figure_words(figure_text, unit_vi, status_code, verb_vi)
      || case when is_growth then ' so với cùng kỳ' else change_words(yoy_text, 'cùng kỳ') end as said_vi,
    reported_yoy_percent,
    is_first,
    is_said,
    submission_sha256,
    sheet || '!' || cell || ' (' || left(submission_sha256, 8) || ')' as cell_text
  from compared
)
select * from told
