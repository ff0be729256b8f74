select
  'figures' as sheet, value_cell as cell, value as found, numerator, denominator,
  divide_half_up(numerator * scale, denominator, 2) as expected,
  indicator_name_vi, indicator_name_en,
  case when denominator <= 0 then 'denominator_not_positive' end as not_evaluated_reason
from shared.rates
where denominator <= 0 or (is_off and odd_one = 'rate' and row_number not in (select row_number from shared.rate_slips))
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.rates)
