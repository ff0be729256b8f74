select
  'figures' as sheet, value_cell as cell, value as found, earlier_value as expected, earlier_period, note,
  period_name(earlier_period, basis) as earlier_words,
  value - earlier_value as change,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from shared.earlier_cumulatives as falls
join reference.indicators as indicators on indicators.code = falls.indicator_code
where value < earlier_value and note is null
union all by name
select 'history_short' as not_evaluated_reason where not exists (from shared.earlier_cumulatives)
