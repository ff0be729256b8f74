with edition as (
  select * from run.edition
),
-- Since January and no later than the period ends.
standing as (
  select observations.*
  from core.fct_observations as observations
  join core.dim_city as city using (area_code)
  cross join edition
  where observations.is_standing and observations.comparator_code = 'none' and observations.value is not null
    and observations.basis in ('cumulative', 'end_of_period')
    and observations.period_code between edition.year || '-01' and edition.year || '-' || lpad(cast(edition.last_month as varchar), 2, '0')
),
latest as (
  select * from standing
  qualify row_number() over (partition by indicator_code order by period_code desc, basis) = 1
),
worded as (
  select
    latest.indicator_code,
    latest.agency_code,
    latest.collection_code,
    latest.submission_sha256,
    latest.sheet || '!' || latest.cell || ' (' || left(latest.submission_sha256, 8) || ')' as cell_text,
    period_words(latest.period_code, latest.basis) || short_words(latest.measured_to, latest.period_code) || ': ' || with_unit(
      with_release(figure_text(latest.value, latest.qualifier, latest.status_code, indicators.decimals), releases.state_code = 'marked'),
      unit_of_rate(indicators.unit_vi, indicators.unit_code, latest.denominator_name)) as latest_text_vi
  from latest
  join core.dim_indicators as indicators using (indicator_code)
  left join core.fct_releases as releases using (agency_code, collection_code, received_at, submission_sha256)
)
select * from worded
