with city as (
  select * from core.dim_city
),
own as (
  select
    observations.indicator_code, observations.period_code, observations.basis,
    observations.value, observations.qualifier, observations.status_code, observations.value_low, observations.value_high,
    '' as missing_reason_vi,
    1 as place
  from core.fct_observations as observations
  join city using (area_code)
  where observations.is_standing and observations.comparator_code = 'none' and observations.value is not null
),
-- What the territories of before a reorganisation reported, on the city's boundaries of today.
converted as (
  select
    series.indicator_code, series.period_code, series.basis,
    series.value, series.qualifier, series.status_code,
    value_low(series.value, series.qualifier, 6) as value_low,
    value_high(series.value, series.qualifier, 6) as value_high,
    series.missing_reason_vi,
    case when series.value is null then 3 else 2 end as place
  from core.fct_boundary_series as series
  join city using (area_code)
  where series.boundary_code = 'new' and series.is_converted
),
figures as (
  select * from (from own union all from converted)
  qualify row_number() over (partition by indicator_code, period_code, basis order by place) = 1
)
select * from figures
