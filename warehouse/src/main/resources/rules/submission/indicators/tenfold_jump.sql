select
  'figures' as sheet, value_cell as cell, value as found, unit_vi, usual, past_count,
  indicator_name_vi, indicator_name_en,
  case when ratio > 1 then value * 0.1 else value * 10 end as expected,
  case when is_short then 'history_short' end as not_evaluated_reason
from shared.usual_values
where is_short or (not is_small_count and (ratio between 7 and 14 or 1 / ratio between 7 and 14))
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.usual_values)
