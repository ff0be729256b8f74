with bounded as (
  select
    figures.*, bounds.low, bounds.high, bounds.reason,
    indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join rulebook.bounds as bounds on bounds.indicator = figures.indicator_code
  where figures.value is not null
)
select
  'figures' as sheet, value_cell as cell, value as found, reason,
  coalesce(low, '-∞') as low, coalesce(high, '+∞') as high, indicator_name_vi, indicator_name_en
from bounded
where value < cast(low as decimal(28, 6)) or value > cast(high as decimal(28, 6))
order by row_number
