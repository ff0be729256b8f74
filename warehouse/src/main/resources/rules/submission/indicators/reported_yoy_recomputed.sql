with past as (
  select * from shared.past_figures
),
stated as (
  select figures.*, past.value as base, past.period_code as base_period
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  left join past
    on (past.indicator_code, past.area_code, past.basis) = (figures.indicator_code, figures.area_code, figures.basis)
    and past.period_code = year_before(figures.period_code)
    and past.value > 0
  where figures.reported_yoy_percent is not null and figures.value is not null
    and indicators.nature in ('flow', 'stock', 'reported_level')
    and coalesce(figures.qualifier, 'exact') = 'exact'
),
judged as (
  select
    *,
    half_unit(value) as value_half, half_unit(base) as base_half,
    half_unit(reported_yoy_percent) as percent_half
  from stated
)
select
  'figures' as sheet, reported_yoy_percent_cell as cell, reported_yoy_percent as found, value, value_cell, base, base_period,
  period_name(base_period, basis) as base_words,
  case when base is not null then divide_half_up(100 * (value - base), base, 2) end as expected,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when base is null then 'history_short' end as not_evaluated_reason
from judged
join reference.indicators as indicators on indicators.code = judged.indicator_code
where base is null
  or reported_yoy_percent - percent_half + 100 > quotient_floor(100 * (value + value_half), base - base_half)
  or reported_yoy_percent + percent_half + 100 < quotient_ceil(100 * (value - value_half), base + base_half)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from stated)
