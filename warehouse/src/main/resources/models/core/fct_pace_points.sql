with edition as (
  select * from run.edition
),
observations as (
  select observations.*
  from core.fct_observations as observations
  join core.dim_city using (area_code)
  where observations.is_standing and observations.comparator_code = 'none' and observations.basis = 'cumulative'
),
known as (
  select observations.indicator_code, count(*) as month_count
  from observations
  join edition on left(observations.period_code, 4) = cast(edition.year as varchar)
  where observations.value is not null
  group by observations.indicator_code
),
-- The flow that must go fastest beside what it has done so far, of those with a target in its own unit and with the figures of a line.
told as (
  select pace.*, indicators.indicator_name_vi, indicators.unit_vi,
    exists (select 1 from reference.phases as phases where phases.indicator = pace.indicator_code and phases.year = edition.year) as is_phased
  from core.fct_pace as pace
  join core.dim_indicators as indicators using (indicator_code)
  join known on known.indicator_code = pace.indicator_code and known.month_count >= 2
  cross join edition
  where pace.target_value is not null and pace.reached_value is not null and pace.months_count between 2 and 11 and pace.needed_ratio_percent is not null
  order by pace.needed_ratio_percent desc, pace.indicator_code
  limit 1
),
months as (
  select unnest(range(1, 13)) as month
),
points as (
  select 1 as series_order, 'Năm ' || (edition.year - 1) as series_vi, months.month, on_definition(observations.value, changes.changed_on, changes.conversion) as value, observations.qualifier, observations.period_code
  from months
  cross join told
  cross join edition
  left join observations on observations.indicator_code = told.indicator_code
    and observations.period_code = (edition.year - 1) || '-' || lpad(cast(months.month as varchar), 2, '0')
  left join core.map_definition_changes as changes
    on changes.indicator_code = told.indicator_code and changes.period_code = year_before(observations.period_code, years := -1)
  union all
  -- The plan's own parts of the year; the last is the target.
  select 2, 'Kế hoạch', months.month, case when months.month = 12 then told.target_value else phases.amount end, 'exact', cast(null as varchar)
  from months
  cross join told
  cross join edition
  left join reference.phases as phases
    on phases.indicator = told.indicator_code and phases.year = edition.year and phases.month = months.month
  where told.is_phased
  union all
  select 2 + cast(told.is_phased as integer), 'Cần đạt', months.month,
    case when months.month >= told.months_count then least(told.reached_value, told.target_value) + divide_half_up(greatest(told.target_value - told.reached_value, 0) * (months.month - told.months_count), 12 - told.months_count, 4) end, 'exact', cast(null as varchar)
  from months
  cross join told
  union all
  select 3 + cast(told.is_phased as integer), 'Năm ' || edition.year, months.month, case when months.month <= told.months_count then observations.value end, observations.qualifier, observations.period_code
  from months
  cross join told
  cross join edition
  left join observations on observations.indicator_code = told.indicator_code
    and observations.period_code = edition.year || '-' || lpad(cast(months.month as varchar), 2, '0')
),
printed as (
  select
    cast(points.series_order as integer) as series_order,
    cast(points.month as integer) as month_order,
    'T' || points.month as month_vi,
    points.series_vi,
    cast(points.value as decimal(28,6)) as value,
    coalesce(trim(qualifier_words(points.qualifier)), '') as qualifier_vi,
    case when points.value is not null then points.period_code end as period_code,
    told.indicator_code,
    told.unit_vi,
    told.indicator_name_vi || case when told.reached_value >= told.target_value then ' đã hoàn thành ' || told.target_words_vi || ' sau ' || told.months_count || ' tháng (' || told.plan_percent_text || ')'
      else ' đạt ' || told.plan_percent_text || ' ' || told.target_words_vi || ' sau ' || told.months_count || ' tháng; mỗi tháng còn lại cần đạt ' || remaining_words(divide_half_up(told.needed_ratio_percent, 100, 4), told.qualifier, 2) || ' lần bình quân đã qua' end as finding_vi
  from points
  cross join told
)
select * from printed
