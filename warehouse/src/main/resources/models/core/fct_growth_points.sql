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
-- The city's own figures, on its boundaries of today where it has them.
observations as (
  select *, area_code not in (select area_code from core.dim_city) as is_on_other_boundaries
  from core.fct_observations
  where indicator_code = 'GRDP_GROWTH' and is_standing and comparator_code = 'none'
    and area_code not in (select code from reference.areas where kind <> 'city')
  qualify row_number() over (partition by period_code, basis order by is_on_other_boundaries, area_code) = 1
),
-- A year that is final stands before its estimate; a point that lies after this period is not shown.
series as (
  select
    points.point_order,
    points.point_label_vi,
    years.year,
    case when years.year < edition.year then on_definition(observations.value, changes.changed_on, changes.conversion) else observations.value end as value,
    observations.period_code,
    observations.basis,
    observations.is_on_other_boundaries,
    trim(qualifier_words(observations.qualifier)) as qualifier_vi,
    observations.status_code,
    coalesce(observations.agency_code || ' ' || observations.collection_code || ' ' || observations.sheet || '!' || observations.cell
      || ' (' || left(observations.submission_sha256, 8) || ')', '') as cell_text
  from points
  cross join years
  cross join edition
  left join observations
    -- The first quarter is the first three months, whichever of the two was reported.
    on ((observations.period_code = years.year || points.suffix and observations.basis in ('cumulative', 'year', 'year_estimate'))
      or (points.month = 3 and observations.period_code = years.year || '-Q1' and observations.basis = 'quarter'))
    and (years.year < edition.year or points.month < edition.last_month
      or (points.month = edition.last_month and (points.month < 12 or edition.is_whole_year)))
  left join core.map_definition_changes as changes
    on changes.indicator_code = 'GRDP_GROWTH' and changes.period_code = edition.year || points.suffix
  qualify row_number() over (partition by points.point_order, years.year order by observations.basis) = 1
),
-- What the chart tells: the last figure of this year beside the target.
latest as (
  select
    case series.point_order when 1 then 'GRDP quý I năm ' when 4 then 'GRDP năm ' else 'GRDP ' || series.point_label_vi || ' năm ' end
      || series.year
      || case when series.status_code = 'E' then ' ước' else '' end
      || case when series.value < 0 then ' giảm ' else ' tăng ' end || ltrim(series.qualifier_vi || ' ') || vi_number(abs(series.value), 2) || '%'
      || case
           when targets.low_bound is null then ''
           when series.value < targets.low_bound then ', thấp hơn mục tiêu ' || bounds_vi
           when series.value > coalesce(targets.high_bound, targets.low_bound) then ', cao hơn mục tiêu ' || bounds_vi
           else case when targets.high_bound > targets.low_bound then ', trong khoảng mục tiêu ' else ', bằng mục tiêu ' end || bounds_vi
         end as finding_vi
  from series
  cross join edition
  left join targets on true
  cross join lateral (
    select case when series.point_order = 4 then '' else 'cả năm ' end
      || vi_number(targets.low_bound, 2)
      || case when targets.high_bound > targets.low_bound then ' - ' || vi_number(targets.high_bound, 2) else '' end || '%' as bounds_vi
  ) as bounds
  where series.year = edition.year and series.value is not null
  order by series.point_order desc
  limit 1
),
-- Points of one year that are not equally firm: the first quarter may be revised where the months since January are not.
statuses as (
  select string_agg(words_vi, ', ' order by place) as text_vi
  from (
    select min(series.point_order) as place, string_agg(first_small(series.point_label_vi), ', ' order by series.point_order) || ' là ' || status_words(series.status_code) as words_vi
    from series
    join edition using (year)
    where series.value is not null
    group by series.status_code)
  having count(*) > 1
),
quarters as (
  select 'theo quý: ' || string_agg(period_words(observations.period_code, 'quarter') || ' ' || vi_number(observations.value, 2) || '%' || status_mark(observations.status_code), ', ' order by observations.period_code) as text_vi
  from observations
  join edition on starts_with(observations.period_code, edition.year || '-Q') and 3 * cast(right(observations.period_code, 1) as integer) <= edition.last_month
  where observations.basis = 'quarter' and observations.value is not null
  having count(*) > 1
),
boundaries as (
  select 'kỳ trước ngày ' || vi_date(city.began_on) || ' là số trên địa giới trước ngày đó' as text_vi
  from core.dim_city as city
  where exists (from series where value is not null and is_on_other_boundaries)
),
growth as (
  select
    series.point_order,
    series.point_label_vi,
    'Năm ' || series.year as series_vi,
    series.value,
    coalesce(series.qualifier_vi, '') as qualifier_vi,
    targets.low_bound as target_low,
    coalesce(targets.high_bound, targets.low_bound) as target_high,
    coalesce((select finding_vi from latest), '') as finding_vi,
    coalesce((select '; ' || text_vi from boundaries), '') || coalesce((select '; ' || text_vi from statuses), '') || coalesce((select '; ' || text_vi from quarters), '') as points_vi,
    series.period_code,
    series.basis,
    series.cell_text
  from series
  left join targets on true
)
select * from growth
