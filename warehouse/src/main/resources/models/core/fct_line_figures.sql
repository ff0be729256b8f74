with results as (
  select * from core.fct_results where period_code <> ''
),
figures as (
  select indicator_code, period_code, replace(basis, '_estimate', '') as basis from results
  union all
  select indicator_code, year_before(period_code), replace(basis, '_estimate', '') from results where earlier_value is not null
  union all
  select indicators.indicator_code, cast(edition.year as varchar), 'plan'
  from core.dim_indicators as indicators
  cross join run.edition as edition
)
select * from figures
