with successions as (
  select succession.*
  from core.map_succession as succession
  cross join run.edition as edition
  where succession.unit_code = 'area' and succession.effective_date <= edition.window_to
),
observed as (
  select
    indicator_code, area_code, period_code, basis, value, qualifier, numerator, denominator, status_code,
    period_first_day(period_code) as first_day,
    period_last_day(period_code) as last_day
  from core.fct_observations
  where is_standing and comparator_code = 'none' and (value is not null or numerator is not null)
),
-- A figure of before the day, on the territories of after it: every predecessor is a part, also one that gave no figure.
forward as (
  select distinct
    'new' as boundary_code, successions.to_code as area_code, observed.indicator_code, observed.period_code, observed.basis,
    parts.from_code as part_area_code, parts.share, parts.effective_date
  from observed
  join successions on successions.from_code = observed.area_code and observed.last_day < successions.effective_date
  join successions as parts on parts.to_code = successions.to_code and parts.effective_date = successions.effective_date
),
-- A figure of after the day, on the territories of before it.
backward as (
  select distinct
    'old' as boundary_code, successions.from_code as area_code, observed.indicator_code, observed.period_code, observed.basis,
    parts.to_code as part_area_code, parts.share_back as share, parts.effective_date
  from observed
  join successions on successions.to_code = observed.area_code and observed.last_day >= successions.effective_date
  join successions as parts on parts.from_code = successions.from_code and parts.effective_date = successions.effective_date
),
-- On its own side of the day a territory is as observed.
sides as (
  select from_code as area_code, 'old' as boundary_code, min(effective_date) as ends_on, cast(null as date) as began_on
  from successions group by from_code
  union all
  select to_code, 'new', null, max(effective_date) from successions group by to_code
),
own as (
  select
    sides.boundary_code, observed.area_code, observed.indicator_code, observed.period_code, observed.basis,
    observed.area_code as part_area_code, cast(1 as decimal(9,6)) as share,
    -- The period in which the day falls, or with which it begins, is the first on other boundaries.
    case when sides.began_on between observed.first_day and observed.last_day then sides.began_on end as effective_date
  from observed
  join sides using (area_code)
  where (sides.ends_on is null or observed.last_day < sides.ends_on)
    and (sides.began_on is null or observed.last_day >= sides.began_on)
),
parts as (
  select
    wanted.boundary_code, wanted.area_code, wanted.indicator_code, wanted.period_code, wanted.basis, wanted.part_area_code,
    wanted.part_area_code <> wanted.area_code as is_converted,
    wanted.effective_date is not null as is_break,
    wanted.share,
    observed.value, observed.qualifier, observed.numerator, observed.denominator,
    coalesce(observed.status_code, 'L') as status_code
  from (from forward union all by name from backward union all by name from own) as wanted
  left join observed
    on observed.area_code = wanted.part_area_code and observed.indicator_code = wanted.indicator_code
    and observed.period_code = wanted.period_code and observed.basis = wanted.basis
)
select * from parts
