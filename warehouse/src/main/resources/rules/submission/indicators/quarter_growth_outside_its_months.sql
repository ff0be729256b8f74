with known as (
  select indicator_code, area_code, period_code, value, value_cell, true as is_now from submission.figures where basis = 'month' and value is not null
  union all
  select indicator_code, area_code, period_code, value, '', false from shared.past_figures where basis = 'month'
),
quarters as (
  select
    figures.row_number, any_value(figures.value) as found, any_value(figures.value_cell) as cell,
    any_value(indicators.name_vi) as indicator_name_vi, any_value(indicators.name_en) as indicator_name_en,
    count(distinct known.period_code) as month_count, min(known.value) as low, max(known.value) as high
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code and indicators.nature = 'reported_rate'
  join known
    on (known.indicator_code, known.area_code) = (figures.indicator_code, figures.area_code)
    and left(known.period_code, 4) || '-Q' || quarter_of(month_of(known.period_code)) = figures.period_code
  where figures.basis = 'quarter' and figures.value is not null
    and figures.indicator_code not in (select part from rulebook.parts where relation = 'shares')
  group by figures.row_number
)
select
  'figures' as sheet, cell, found, low, high, indicator_name_vi, indicator_name_en,
  case when month_count <> 3 then 'months_missing' end as not_evaluated_reason
from quarters
where month_count <> 3 or found < low - 0.1 or found > high + 0.1
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from quarters)
