with figures as not materialized (
  select * from staging.indicators__figures
),
indicators as (
  select * from core.dim_indicators
),
-- No naked percentage: where the parts are given, the ratio is computed from them. What streams is not kept: a million
-- rows in memory cost more than to be read again.
stated as not materialized (
  select
    figures.*,
    indicators.decimals,
    indicators.unit_code,
    value_or_ratio(figures.value, indicators.nature_code, indicators.unit_code, figures.numerator, figures.denominator, 6) as stated_value
  from figures
  join indicators using (indicator_code)
),
-- Only figures that were told more than once are ranked; all others cost one hash a row.
repeated as materialized (
  select hash(indicator_code, area_code, period_code, basis) as figure_hash from figures group by all having count(*) > 1
),
-- Of the rows about one figure the one of the latest collection stands, whole: its change and its percentage of the plan
-- with its value. A row without a value or a status in its place says nothing about another's.
told_again as materialized (
  select
    stated.*,
    row_number() over (
      partition by indicator_code, area_code, period_code, basis
      order by stated_value is not null or coalesce(status_code, '') in ('L', 'M', 'Q') desc,
        collection_position(collection_code) desc, received_at desc, submission_sha256, row_number
    ) as recency
  from stated
  semi join repeated on repeated.figure_hash = hash(indicator_code, area_code, period_code, basis)
),
ranked as not materialized (
  select stated.*, 1 as recency
  from stated
  anti join repeated on repeated.figure_hash = hash(indicator_code, area_code, period_code, basis)
  union all
  from told_again
),
by_comparator as (
  select ranked.*, 'none' as comparator_code, stated_value as observed_value, qualifier as observed_qualifier, value_cell as cell
  from ranked
  where stated_value is not null or status_code in ('L', 'M', 'Q')
  union all
  select ranked.*, 'same_period', reported_yoy_percent, 'exact', reported_yoy_percent_cell
  from ranked
  where reported_yoy_percent is not null
  union all
  select ranked.*, 'plan', reported_plan_percent, 'exact', reported_plan_percent_cell
  from ranked
  where reported_plan_percent is not null
),
observations as (
  select
    indicator_code,
    area_code,
    period_code,
    basis,
    comparator_code,
    cast(observed_value as decimal(28,6)) as value,
    observed_qualifier as qualifier,
    status_code,
    value_low(observed_value, observed_qualifier, case when comparator_code = 'none' then decimals else 2 end) as value_low,
    value_high(observed_value, observed_qualifier, case when comparator_code = 'none' then decimals else 2 end) as value_high,
    numerator,
    denominator,
    denominator_name,
    measured_to,
    note,
    recency = 1 as is_standing,
    agency_code,
    collection_code,
    received_at,
    submission_sha256,
    sheet,
    row_number,
    cell
  from by_comparator
)
select * from observations
