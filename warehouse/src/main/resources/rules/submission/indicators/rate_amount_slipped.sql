select
  'figures' as sheet, cell, found, due as expected, value as rate, try_cast(round(quotient, 6) as decimal(28, 6)) as quotient,
  case part when 'numerator' then 'tử số' else 'mẫu số' end as part_vi, part, slip_vi, slip_en, indicator_name_vi, indicator_name_en, true as is_cause
from shared.rate_slips
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.rates)
