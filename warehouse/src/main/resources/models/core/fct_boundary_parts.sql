with ways as (
  select * from core.map_succession_ways where unit_code = 'area'
),
-- What the register begins and ends with; what began and ended between two reorganisations only passes its figures on.
territories as (
  select
    area_code,
    max(last_effective_date) filter (is_end) as began_on,
    min(first_effective_date) filter (not is_end) as ended_on
  from (
    select to_code as area_code, true as is_end, first_effective_date, last_effective_date from ways
    union all
    select from_code, false, first_effective_date, last_effective_date from ways
  )
  group by area_code
),
observed as (
  select
    indicator_code, area_code, period_code, basis, value, qualifier, numerator, denominator, status_code,
    period_first_day(period_code) as first_day,
    period_last_day(period_code) as last_day
  from core.fct_observations
  where is_standing and comparator_code = 'none' and (value is not null or numerator is not null)
),
-- A figure of before a reorganisation, on the territories of after the last one: every predecessor of that time is a part, also one that gave no figure.
forward as (
  select distinct
    'new' as boundary_code, parts.to_code as area_code, observed.indicator_code, observed.period_code, observed.basis,
    parts.from_code as part_area_code, parts.share, parts.last_effective_date as effective_date
  from observed
  join ways on ways.from_code = observed.area_code and observed.last_day < ways.first_effective_date
  join territories on territories.area_code = ways.to_code and territories.ended_on is null
  join ways as parts on parts.to_code = ways.to_code and observed.last_day < parts.first_effective_date
  join territories as standing on standing.area_code = parts.from_code and (standing.began_on is null or observed.last_day >= standing.began_on)
),
-- A figure of after a reorganisation, on the territories of before the first one.
backward as (
  select distinct
    'old' as boundary_code, parts.from_code as area_code, observed.indicator_code, observed.period_code, observed.basis,
    parts.to_code as part_area_code, parts.share_back as share, parts.first_effective_date as effective_date
  from observed
  join ways on ways.to_code = observed.area_code and observed.last_day >= ways.last_effective_date
  join territories on territories.area_code = ways.from_code and territories.began_on is null
  join ways as parts on parts.from_code = ways.from_code and observed.last_day >= parts.last_effective_date
  join territories as standing on standing.area_code = parts.to_code and (standing.ended_on is null or observed.last_day < standing.ended_on)
),
-- On its own side of the day a territory is as observed.
own as (
  select
    case when territories.began_on is null then 'old' else 'new' end as boundary_code,
    observed.area_code, observed.indicator_code, observed.period_code, observed.basis,
    observed.area_code as part_area_code, cast(1 as decimal(9,6)) as share,
    -- The period in which the day falls, or with which it begins, is the first on other boundaries.
    case when territories.began_on between observed.first_day and observed.last_day then territories.began_on end as effective_date
  from observed
  join territories using (area_code)
  where (territories.ended_on is null or territories.began_on is null)
    and (territories.ended_on is null or observed.last_day < territories.ended_on)
    and (territories.began_on is null or observed.last_day >= territories.began_on)
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
