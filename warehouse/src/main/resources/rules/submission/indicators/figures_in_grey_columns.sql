with figures as (
  select * from submission.figures
),
typed as (
  select figures.*, past.value as standing_value
  from figures
  join shared.past_figures as past
    on (past.indicator_code, past.area_code, past.basis) = (figures.indicator_code, figures.area_code, figures.basis)
    and past.period_code = period_before(figures.period_code)
  where figures.previous_value <> past.value and month_of(figures.period_code) is not null
)
select
  'figures' as sheet, previous_value_cell as cell, previous_value as found, standing_value as expected, value_cell as right_cell,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from typed
join reference.indicators as indicators on indicators.code = typed.indicator_code
where not exists (from figures where value is not null or status is not null)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from figures where previous_value is not null)
