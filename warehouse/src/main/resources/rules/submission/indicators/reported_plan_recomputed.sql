with amounts as (
  select indicator as indicator_code, year, cast(coalesce(nullif(amount, ''), nullif(low, '')) as decimal(28, 6)) as amount
  from reference.targets
  where kind in ('at_least', 'more_than', 'exact', 'about', 'meet_or_exceed_estimate')
),
stated as (
  select figures.*, amounts.amount
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  left join amounts
    on amounts.indicator_code = figures.indicator_code and amounts.year = left(figures.period_code, 4)
    and amounts.amount > 0
  where figures.reported_plan_percent is not null and figures.value is not null and indicators.nature = 'flow'
    and figures.basis in ('cumulative', 'year_estimate', 'year') and coalesce(figures.qualifier, 'exact') = 'exact'
),
judged as (
  select
    row_number, any_value(indicator_code) as indicator_code, any_value(reported_plan_percent_cell) as cell,
    any_value(reported_plan_percent) as found, any_value(value) as value, any_value(value_cell) as value_cell, max(amount) as amount,
    bool_or(
      reported_plan_percent - half_unit(reported_plan_percent) <= quotient_floor(100 * (value + half_unit(value)), amount)
      and reported_plan_percent + half_unit(reported_plan_percent) >= quotient_ceil(100 * (value - half_unit(value)), amount)
    ) as fits
  from stated
  group by row_number
)
select
  'figures' as sheet, cell, found, value, value_cell, amount,
  case when amount is not null then divide_half_up(100 * value, amount, 2) end as expected,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when amount is null then 'target_missing' end as not_evaluated_reason
from judged
join reference.indicators as indicators on indicators.code = judged.indicator_code
where amount is null or not fits
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from stated)
