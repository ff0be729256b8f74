with past as (
  select * from shared.past_figures
),
months as (
  select indicator_code, area_code, period_code, value
  from submission.figures where basis = 'month' and value is not null
  union all
  select indicator_code, area_code, period_code, value
  from past
  where basis = 'month'
    and not exists (
      from submission.figures as now
      where now.basis = 'month' and now.value is not null
        and (now.indicator_code, now.area_code, now.period_code) = (past.indicator_code, past.area_code, past.period_code))
),
averages as (
  select figures.*, cast(means.tolerance as decimal(28, 6)) as tolerance
  from submission.figures as figures
  join rulebook.means as means on means.indicator = figures.indicator_code
  where figures.basis = 'cumulative' and figures.value is not null
),
computed as (
  select averages.row_number, count(months.value) as month_count, sum(months.value) as month_sum
  from averages
  left join months
    on (months.indicator_code, months.area_code) = (averages.indicator_code, averages.area_code)
    and left(months.period_code, 4) = left(averages.period_code, 4)
    and months.period_code <= averages.period_code
  group by averages.row_number
)
select
  'figures' as sheet, value_cell as cell, value as found, tolerance, month_count,
  divide_half_up(month_sum, month_count, 2) as expected,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when month_count < month_of(period_code) then 'history_short' end as not_evaluated_reason
from averages
join computed using (row_number)
join reference.indicators as indicators on indicators.code = averages.indicator_code
where month_count < month_of(period_code)
  or abs(value * month_count - month_sum) > tolerance * month_count
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from averages)
