-- What somebody who knows the files would write to get the observations of a period and nothing else.
create table out.core.fct_observations as
with figures as (
  select * from read_parquet({files}, hive_partitioning = false)
),
by_comparator as (
  select *, 'none' as comparator_code, value as observed_value, coalesce(nullif(qualifier, ''), 'exact') as observed_qualifier, value_cell as cell
  from figures
  where value is not null or status in ('L', 'M', 'Q')
  union all
  select *, 'same_period', reported_yoy_percent, 'exact', reported_yoy_percent_cell
  from figures
  where reported_yoy_percent is not null
  union all
  select *, 'plan', reported_plan_percent, 'exact', reported_plan_percent_cell
  from figures
  where reported_plan_percent is not null
)
select
  indicator_code, area_code, period_code, basis, comparator_code,
  cast(observed_value as decimal(28,6)) as value, observed_qualifier as qualifier, coalesce(status, '') as status_code,
  value_low(observed_value, observed_qualifier, 2) as value_low, value_high(observed_value, observed_qualifier, 2) as value_high,
  numerator, denominator, coalesce(denominator_name, '') as denominator_name, measured_to, coalesce(note, '') as note,
  row_number() over (
    partition by indicator_code, area_code, period_code, basis, comparator_code
    order by collection_position(collection_code) desc, received_at desc, submission_sha256
  ) = 1 as is_standing,
  agency_code, collection_code, received_at, submission_sha256, sheet, row_number, cell
from by_comparator
