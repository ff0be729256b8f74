with compared as (
  select * from shared.rates where amount is not null
)
select
  'figures' as sheet, numerator_cell as cell, numerator as found, amount as expected, amount_cell, indicator_name_vi, indicator_name_en
from compared
where abs(numerator - amount) > half_unit(numerator) + half_unit(amount)
  -- A slip is told as such.
  and (power = 0 or odd_one = 'rate') and not exists (from shared.rate_slips as slips where slips.cell = numerator_cell)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
