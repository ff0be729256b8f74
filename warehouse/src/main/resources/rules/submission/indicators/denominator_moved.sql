with before as (
  select indicator_code, area_code, period_code, denominator, denominator_name
  from history.figures
  where denominator is not null
  qualify row_number() over (partition by indicator_code, area_code, left(period_code, 4) order by period_code desc, received_at desc, basis) = 1
),
compared as (
  select
    figures.*, before.denominator as earlier, before.denominator_name as earlier_name, before.period_code as earlier_period,
    indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code and indicators.nature = 'computed_ratio'
  join before on (before.indicator_code, before.area_code) = (figures.indicator_code, figures.area_code)
    and left(before.period_code, 4) = left(figures.period_code, 4)
  where figures.denominator is not null and figures.note is null
)
select
  'figures' as sheet, denominator_cell as cell, denominator as found, earlier as expected, earlier_period,
  period_name(earlier_period, basis) as earlier_words, coalesce(denominator_name, '…') as denominator_name, coalesce(earlier_name, '…') as earlier_name,
  indicator_name_vi, indicator_name_en
from compared
where abs(denominator - earlier) > 0.03 * earlier
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from compared)
