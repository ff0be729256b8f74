with past as (
  select indicator_code, area_code, period_code, basis, value
  from history.figures
  where value is not null
  qualify row_number() over (
    partition by indicator_code, area_code, period_code, basis order by received_at desc) = 1
),
falls as (
  select figures.*, arg_max(past.value, past.period_code) as earlier_value, max(past.period_code) as earlier_period
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join past
    on (past.indicator_code, past.area_code, past.basis) = (figures.indicator_code, figures.area_code, figures.basis)
    and left(past.period_code, 4) = left(figures.period_code, 4)
    and past.period_code < figures.period_code
  where figures.basis = 'cumulative' and indicators.nature = 'flow' and figures.value is not null
  group by all
)
select
  'figures' as sheet, value_cell as cell, value as found, earlier_value as expected, earlier_period, note,
  value - earlier_value as change,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from falls
join reference.indicators as indicators on indicators.code = falls.indicator_code
where value < earlier_value and note is not null
union all by name
select 'history_short' as not_evaluated_reason where not exists (from falls)
