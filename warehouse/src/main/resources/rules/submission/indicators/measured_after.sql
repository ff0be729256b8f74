select
  'figures' as sheet, measured_to_cell as cell, vi_date(measured_to) as found, vi_date(period_last_day(period_code)) as expected,
  period_name(period_code, basis) as period_words, period_code,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from submission.figures as figures
join reference.indicators as indicators on indicators.code = figures.indicator_code
where measured_to > period_last_day(period_code)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from submission.figures where measured_to is not null)
