with bounded as (
  select
    figures.row_number, bounds.low, bounds.high, bounds.reason,
    -- A ratio is judged where only its operands are given, too.
    value_or_ratio(figures.value, indicators.nature, indicators.unit, numerator, denominator, 2) as value,
    case when figures.value is null then figures.numerator_cell else figures.value_cell end as cell,
    indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join rulebook.bounds as bounds on bounds.indicator = figures.indicator_code
)
select
  'figures' as sheet, cell, value as found, reason,
  coalesce(low, '-∞') as low, coalesce(high, '+∞') as high, indicator_name_vi, indicator_name_en
from bounded
where value < cast(low as decimal(28, 6)) or value > cast(high as decimal(28, 6))
order by row_number
