select
  'figures' as sheet, cell, found, expected, witness_vi, witness_en, indicator_name_vi, indicator_name_en,
  case when result = 'short' then 'history_short' end as not_evaluated_reason
from shared.fractions
where result <> 'checked' and not is_sure
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.fractions where result = 'checked')
