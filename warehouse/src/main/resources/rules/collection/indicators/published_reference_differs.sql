with standing as (
  select * from core.fct_observations where comparator_code = 'none' and is_standing and value is not null
),
published as (
  select
    indicator as indicator_code, area as area_code, period as period_code, basis,
    cast(value as decimal(28, 6)) as value, coalesce(nullif(cast(qualifier as varchar), ''), 'exact') as qualifier,
    coalesce(denominator_name, '') as denominator_name, source_rank, source_title, source_url
  from reference.reference_observations
),
pairs as (
  select standing.*, published.value as other_value, source_title, source_url,
    half_unit(published.value) as other_half, published.qualifier as other_qualifier,
    -- Two rates over two plans differ as they should.
    coalesce(standing.denominator_name, '') not in ('', published.denominator_name) and published.denominator_name <> '' as is_of_another
  from standing
  join published using (indicator_code, area_code, period_code, basis)
)
select
  agency_code, submission_sha256, sheet, cell, value as found, other_value as expected, source_title, source_url,
  period_code, period_name(period_code, basis) as period_words,
  unit_words(indicators.unit_vi) as unit_words,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when other_qualifier <> 'exact' and value_low <= other_value * 1.1 and value_high >= other_value * 0.9
    then 'published_approximately' end as not_evaluated_reason
from pairs
join reference.indicators as indicators on indicators.code = pairs.indicator_code
where not is_of_another and (value_high < other_value - other_half or value_low > other_value + other_half)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
