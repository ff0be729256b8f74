with rates as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    case indicators.unit when 'per_10000' then 10000 else 100 end as scale
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where indicators.nature = 'computed_ratio'
    and figures.value is not null and figures.numerator is not null and figures.denominator is not null
)
select
  'figures' as sheet, value_cell as cell, value as found, numerator, denominator,
  divide_half_up(numerator * scale, denominator, 2) as expected,
  indicator_name_vi, indicator_name_en,
  case when denominator <= 0 then 'denominator_not_positive' end as not_evaluated_reason
from rates
where denominator <= 0
  or quotient_floor(numerator * scale, denominator) < value - half_unit(value)
  or quotient_ceil(numerator * scale, denominator) > value + half_unit(value)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from rates)
