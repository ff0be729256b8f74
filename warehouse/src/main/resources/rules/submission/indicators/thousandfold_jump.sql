select
  'figures' as sheet, value_cell as cell, value as found, unit_vi, usual, witness_vi, witness_en, factor, expected,
  indicator_name_vi, indicator_name_en, beside_cell, or_vi, or_en, beside_cell is not null as is_doubt,
  case when is_short then 'history_short' end as not_evaluated_reason
from shared.usual_values
where is_short or (not is_small_count and is_unit_slip)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.usual_values)
