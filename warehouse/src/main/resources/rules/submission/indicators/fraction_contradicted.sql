select 'figures' as sheet, cell, found, expected, witness_vi, witness_en, indicator_name_vi, indicator_name_en, true as is_cause
from shared.fractions
where is_sure
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.fractions where result = 'checked')
