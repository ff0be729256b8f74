-- Each figure beside what its indicator usually is: the median of its earlier periods, a month's worth of a cumulative one.
with past as (
  select * from shared.past_figures
),
figures as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    indicators.unit_vi, indicators.decimals,
    case when figures.basis = 'year_estimate' then 'year' else figures.basis end as window_kind,
    case when figures.basis = 'cumulative' then month_of(figures.period_code) else 1 end as months
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where figures.value > 0 and indicators.nature in ('flow', 'stock', 'reported_level')
),
compared as (
  select
    figures.row_number, count(past.value) as past_count,
    median(past.value / case when past.basis = 'cumulative' then month_of(past.period_code) else 1 end)
      as usual
  from figures
  left join past
    on (past.indicator_code, past.area_code) = (figures.indicator_code, figures.area_code)
    and case when past.basis = 'year_estimate' then 'year' else past.basis end = figures.window_kind
    and past.period_code <> figures.period_code
    and past.value > 0
  group by figures.row_number
),
judged as (
  select
    figures.*, past_count,
    cast(round(usual * months, 6) as decimal(28, 6)) as usual,
    value / months / usual as ratio,
    past_count < case when window_kind = 'year' then 1 else 2 end as is_short,
    cast(decimals as int) = 0 and greatest(value, usual * months) < 100 as is_small_count
  from figures join compared using (row_number)
)
select * from judged
