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
gathered as (
  select * from (from own union all from converted)
  qualify row_number() over (partition by indicator_code, period_code, basis order by place) = 1
),
-- What is compared with a figure of the year after is measured as that is, or not compared.
figures as (
  select gathered.* replace (
    on_definition(gathered.value, changes.changed_on, changes.conversion) as value,
    case when changes.is_break then null else gathered.qualifier end as qualifier,
    case when changes.changed_on is null then gathered.status_code when changes.is_break then 'L' else 'B' end as status_code,
    on_definition(gathered.value_low, changes.changed_on, changes.conversion) as value_low,
    on_definition(gathered.value_high, changes.changed_on, changes.conversion) as value_high,
    case when changes.is_break and gathered.missing_reason_vi = '' then 'khái niệm thay đổi từ ngày ' || vi_date(changes.changed_on) || ', không so sánh được' else gathered.missing_reason_vi end as missing_reason_vi)
  from gathered
  left join core.map_definition_changes as changes
    on changes.indicator_code = gathered.indicator_code and changes.period_code = year_before(gathered.period_code, years := -1)
)
select * from figures
