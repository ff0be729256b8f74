with past as (
  select * from shared.past_figures
),
figures as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    indicators.decimals, case when figures.basis = 'year_estimate' then 'year' else figures.basis end as window_kind
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where figures.value > 0 and indicators.nature in ('flow', 'stock', 'reported_level')
),
windows as (
  select figures.row_number, past.value, past.period_code
  from figures
  join past
    on (past.indicator_code, past.area_code) = (figures.indicator_code, figures.area_code)
    and case when past.basis = 'year_estimate' then 'year' else past.basis end = figures.window_kind
    and past.period_code in (
      year_before(figures.period_code),
      year_before(figures.period_code, years := 2),
      year_before(figures.period_code, years := 3))
    and past.value > 0
),
compared as (
  select row_number, count(*) as window_count, median(value) as usual from windows group by row_number
),
judged as (
  select figures.*, window_count, cast(round(usual, 6) as decimal(28, 6)) as usual, value / usual as ratio
  from figures left join compared using (row_number)
)
select
  'figures' as sheet, value_cell as cell, value as found, usual as expected, window_count,
  divide_half_up(100 * (value - usual), usual, 2) as change_percent, indicator_name_vi, indicator_name_en,
  case when window_count is null then 'history_short' end as not_evaluated_reason
from judged
where window_count is null
  or (
    ratio between 1.0 / 7 and 7 and ratio not between 0.6 and 1 / 0.6
    and not (cast(decimals as int) = 0 and greatest(value, usual) < 100)
  )
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from figures)
