-- A figure of a stretch of time beside one of a part of it: a month of its quarter, a month or a quarter of what is counted since the start of the year.
with spans as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    case basis when 'quarter' then 3 * try_cast(right(period_code, 1) as int) else try_cast(right(period_code, 2) as int) end as last_month,
    case basis when 'month' then 1 when 'quarter' then 3 end as month_count
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where indicators.nature = 'flow' and basis in ('month', 'quarter', 'cumulative')
),
stretches as (
  select *, last_month - coalesce(month_count, last_month) + 1 as first_month from spans
),
pairs as (
  select
    longer.value_cell as cell, longer.value is null and longer.status = 'M' and shorter.value <> 0 as is_broken,
    longer.row_number, shorter.value as part, shorter.value_cell as part_cell,
    period_name(longer.period_code, longer.basis) as long_words, longer.period_code as long_period,
    period_name(shorter.period_code, shorter.basis) as short_words, shorter.period_code as short_period,
    longer.indicator_name_vi, longer.indicator_name_en
  from stretches as longer
  join stretches as shorter
    on (shorter.indicator_code, shorter.area_code, left(shorter.period_code, 4)) = (longer.indicator_code, longer.area_code, left(longer.period_code, 4))
    and shorter.row_number <> longer.row_number
    and shorter.first_month >= longer.first_month and shorter.last_month <= longer.last_month
    and (longer.basis, shorter.basis) in (('cumulative', 'cumulative'), ('cumulative', 'month'), ('cumulative', 'quarter'), ('quarter', 'month'))
)
select 'figures' as sheet, cell, 'M - Không phát sinh' as found, part as expected, part_cell, long_words, long_period, short_words, short_period, indicator_name_vi, indicator_name_en
from pairs
where is_broken
qualify row_number() over (partition by row_number order by abs(part) desc, part_cell) = 1
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
