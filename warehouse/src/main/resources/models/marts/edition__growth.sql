with edition as (
  select * from run.edition
),
targets as (
  select * from core.fct_targets where indicator_code = 'GRDP_GROWTH'
),
points as (
  select
    unnest([1, 2, 3, 4]) as point_order,
    unnest(['Quý I', '6 tháng', '9 tháng', 'Cả năm']) as point_label_vi,
    unnest(['-03', '-06', '-09', '']) as suffix,
    unnest([3, 6, 9, 12]) as month
),
years as (
  select unnest([edition.year - 1, edition.year]) as year from edition
),
observations as (
  select * from core.fct_observations
  where indicator_code = 'GRDP_GROWTH' and is_standing and comparator_code = 'none'
),
-- A year that is final stands before its estimate; a point that lies after this period is not shown.
series as (
  select
    points.point_order,
    points.point_label_vi,
    years.year,
    observations.value
  from points
  cross join years
  cross join edition
  left join observations
    on observations.period_code = years.year || points.suffix
    and observations.basis in ('cumulative', 'year', 'year_estimate')
    and (years.year < edition.year or points.month < edition.last_month
      or (points.month = edition.last_month and (points.month < 12 or edition.is_whole_year)))
  qualify row_number() over (partition by points.point_order, years.year order by observations.basis) = 1
),
printed as (
  select
    edition.period_code,
    edition.edition_number,
    series.point_order,
    series.point_label_vi,
    'Năm ' || series.year as series_vi,
    series.value,
    targets.low_bound as target_low,
    coalesce(targets.high_bound, targets.low_bound) as target_high
  from series
  cross join edition
  left join targets on true
)
select * from printed
