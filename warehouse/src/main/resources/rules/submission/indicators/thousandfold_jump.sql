select
  'figures' as sheet, value_cell as cell, value as found, unit_vi, usual, past_count,
  indicator_name_vi, indicator_name_en,
  case
    when ratio >= 100000 then value * 0.000001
    when ratio > 1 then value * 0.001
    when ratio <= 0.00001 then value * 1000000
    else value * 1000
  end as expected,
  case when ratio >= 100000 or ratio <= 0.00001 then 1000000 else 1000 end as factor,
  case when is_short then 'history_short' end as not_evaluated_reason
from shared.usual_values
where is_short or (not is_small_count and (
    ratio between 300 and 3000 or 1 / ratio between 300 and 3000
    or ratio between 300000 and 3000000 or 1 / ratio between 300000 and 3000000
  ))
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.usual_values)
