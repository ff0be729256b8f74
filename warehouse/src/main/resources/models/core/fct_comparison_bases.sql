with indicators as (
  select * from core.dim_indicators
),
composition as (
  select part, min(whole) as whole from book.parts where relation in ('within', 'sum') group by part
),
-- A whole and its parts, or a numbered indicator and its components.
families as (
  select indicators.indicator_code, coalesce(own.whole, wholes.whole, indicators.headline_code) as family_code
  from indicators
  left join composition as own on own.part = indicators.indicator_code
  left join (select distinct whole from composition) as wholes on wholes.whole = indicators.indicator_code
),
figures as not materialized (
  select indicator_code, area_code, period_code, basis
  from core.fct_observations
  where is_standing and comparator_code = 'none' and value is not null and basis in ('year', 'year_estimate')
),
asked as (
  select figures.*, families.family_code, earlier.basis as base_basis
  from figures
  join families using (indicator_code)
  join figures as earlier
    on earlier.indicator_code = figures.indicator_code and earlier.area_code = figures.area_code
    and earlier.period_code = year_before(figures.period_code)
),
members as (
  select family_code, area_code, period_code, basis, count(distinct indicator_code) as members_count
  from asked
  group by all
),
having_it as (
  select family_code, area_code, period_code, basis, base_basis, count(distinct indicator_code) as having_count
  from asked
  group by all
),
-- The year's figure where every member of the family has it, else the estimate where every member has that.
bases as (
  select asked.indicator_code, asked.area_code, asked.period_code, asked.basis, asked.base_basis
  from asked
  join members using (family_code, area_code, period_code, basis)
  join having_it using (family_code, area_code, period_code, basis, base_basis)
  qualify row_number() over (
    partition by asked.indicator_code, asked.area_code, asked.period_code, asked.basis
    order by having_it.having_count = members.members_count desc, asked.base_basis) = 1
)
select * from bases
