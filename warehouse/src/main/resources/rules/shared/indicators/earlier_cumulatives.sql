-- Each cumulative flow beside the latest that was reported for an earlier period of its year.
with past as (
  select * from shared.past_figures
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
select * from falls
