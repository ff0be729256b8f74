-- Each figure of at least four digits beside the same figure of the period before and of the year before, and whether it is that figure again.
with past as (
  select * from shared.past_figures
),
figures as (
  select figures.*
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where indicators.nature in ('flow', 'stock', 'reported_level', 'computed_ratio')
    and greatest(value, coalesce(numerator, 0)) / nullif(last_digit_unit(greatest(value, coalesce(numerator, 0))), 0) > 999
    -- Where nothing happened in the month the year's sum stays what it was.
    and not exists (
      from submission.figures as months
      where months.basis = 'month' and figures.basis = 'cumulative' and months.value = 0
        and (months.indicator_code, months.area_code, months.period_code)
          = (figures.indicator_code, figures.area_code, figures.period_code))
),
neighbours as (
  select *, 'before' as neighbour, period_before(period_code) as other_period from figures where basis not in ('year', 'year_estimate')
  union all
  select *, 'year_before', year_before(period_code) from figures
),
compared as (
  select
    neighbours.*, past.value as other_value,
    neighbours.value = past.value and neighbours.numerator is not distinct from past.numerator as is_repeated
  from neighbours
  join past
    on (past.indicator_code, past.area_code, past.period_code)
      = (neighbours.indicator_code, neighbours.area_code, neighbours.other_period)
    and replace(past.basis, '_estimate', '') = replace(neighbours.basis, '_estimate', '')
)
select * from compared
