select
  'figures' as sheet, value_cell as cell, value as found, unit_vi, usual, witness_vi, witness_en, factor, expected,
  indicator_name_vi, indicator_name_en, beside_cell, note is null as is_doubt,
  case when is_short then 'history_short' when is_lone then 'history_of_one' end as not_evaluated_reason
from shared.usual_values
where is_short or is_lone or (not is_small_count and not is_unit_slip and distance >= reach)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.usual_values)
