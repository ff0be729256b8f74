with past as (
  select * from shared.past_figures
),
percentages as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where indicators.unit = 'percent' and figures.value <> 0 and abs(figures.value) <= 1.5
),
usual as (
  select percentages.row_number, count(past.value) as past_count, median(past.value) as usual
  from percentages
  left join past
    on (past.indicator_code, past.area_code, past.basis)
      = (percentages.indicator_code, percentages.area_code, percentages.basis)
  group by percentages.row_number
),
values_as_fractions as (
  select
    value_cell as cell, value as found, value * 100 as expected,
    cast(round(usual, 6) as decimal(28, 6)) as usual, indicator_name_vi, indicator_name_en,
    case when past_count = 0 then 'history_short' end as not_evaluated_reason
  from percentages join usual using (row_number)
  where past_count = 0 or (sign(value) = sign(usual) and 100 * value / nullif(usual, 0) between 0.65 and 1.5)
),
changes as (
  select
    figures.reported_yoy_percent_cell as cell, figures.reported_yoy_percent as found,
    figures.reported_yoy_percent * 100 as expected,
    divide_half_up(100 * (figures.value - past.value), past.value, 2) as usual,
    half_unit(figures.reported_yoy_percent) * 100 as tolerance,
    indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join past
    on (past.indicator_code, past.area_code, past.basis) = (figures.indicator_code, figures.area_code, figures.basis)
    and past.period_code = year_before(figures.period_code)
    and past.value > 0
  where abs(figures.reported_yoy_percent) <= 1.5 and figures.reported_yoy_percent <> 0
    and indicators.nature in ('flow', 'stock', 'reported_level')
),
changes_as_fractions as (
  select * exclude (tolerance) from changes where abs(usual) >= 0.5 and abs(expected - usual) <= tolerance + 0.05
)
select 'figures' as sheet, * from values_as_fractions
union all by name
select 'figures' as sheet, * from changes_as_fractions
union all by name
select 'nothing_to_check' as not_evaluated_reason
where not exists (from percentages) and not exists (from changes)
