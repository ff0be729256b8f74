select
  'figures' as sheet,
  figures.value_cell as cell,
  figures.value as found,
  balances.parts_sum as expected,
  balances.imbalance,
  balances.balanced_count,
  balances.last_balanced,
  period_name(balances.last_balanced, basis) as last_balanced_words,
  balances.tolerance,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when not is_complete then 'part_missing' end as not_evaluated_reason
from shared.balances as balances
join submission.figures as figures using (indicator_code, area_code, period_code, basis)
join reference.indicators as indicators on indicators.code = figures.indicator_code
where not is_complete or (abs(imbalance) > tolerance and balanced_count >= 2)
union all by name
select 'nothing_to_check' as not_evaluated_reason
where not exists (from shared.balances)
