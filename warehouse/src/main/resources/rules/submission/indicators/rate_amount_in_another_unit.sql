with accused as (
  select
    *, numerator_cell as cell, numerator as found, numerator_due as expected, 'tử số' as part_vi, 'numerator' as part,
    numerator_known_vi as known_vi, denominator_cell as other_cell, denominator_due as other_due
  from shared.rates where is_off and odd_one in ('numerator', 'either')
  union all by name
  select
    *, denominator_cell as cell, denominator as found, denominator_due as expected, 'mẫu số' as part_vi, 'denominator' as part,
    denominator_known_vi as known_vi, numerator_cell as other_cell, numerator_due as other_due
  from shared.rates where is_off and odd_one in ('denominator', 'either')
)
select
  'figures' as sheet, cell, found, expected, value as rate, factor, indicator_name_vi, indicator_name_en, part_vi, part,
  try_cast(round(quotient, 6) as decimal(28, 6)) as quotient, coalesce(' (' || known_vi || ')', '') as known_vi,
  case when odd_one = 'either' then other_cell end as beside_cell, beside_cell is not null as is_doubt,
  either_words('ô ' || beside_cell, other_due) as or_vi, either_words_en(beside_cell) as or_en
from accused
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.rates)
