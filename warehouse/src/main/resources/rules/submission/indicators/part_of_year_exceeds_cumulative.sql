with spans as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    case when basis = 'quarter' then left(period_code, 4) || '-' || printf('%02d', 3 * cast(right(period_code, 1) as int)) else period_code end as last_month
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where indicators.nature = 'flow' and value is not null and coalesce(qualifier, 'exact') = 'exact'
    and basis in ('month', 'quarter', 'cumulative')
),
pairs as (
  select
    longer.value_cell as cell, longer.value as found, shorter.value as expected, shorter.value_cell as other_cell,
    period_name(longer.period_code, longer.basis) as long_words, longer.period_code as long_period,
    period_name(shorter.period_code, shorter.basis) as short_words, shorter.period_code as short_period,
    longer.indicator_name_vi, longer.indicator_name_en
  from spans as longer
  join spans as shorter
    on (shorter.indicator_code, shorter.area_code, shorter.last_month)
      = (longer.indicator_code, longer.area_code, longer.last_month)
    and (longer.basis, shorter.basis) in (('cumulative', 'month'), ('cumulative', 'quarter'), ('quarter', 'month'))
)
select 'figures' as sheet, pairs.*
from pairs
where found < expected
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
