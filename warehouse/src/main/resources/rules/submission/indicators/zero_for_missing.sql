with past as (
  select * from shared.past_figures
),
zeros as (
  select figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where figures.value = 0 and figures.note is null and indicators.nature <> 'computed_change'
    and indicators.nature <> 'reported_rate'
),
compared as (
  select
    zeros.row_number, span_words(period_name(min(past.period_code), any_value(past.basis)), period_name(max(past.period_code), any_value(past.basis))) as past_words,
    span_words(min(past.period_code), max(past.period_code)) as past_periods, count(past.value) as past_count, count(past.value) filter (past.value = 0) as zero_count
  from zeros
  left join past
    on (past.indicator_code, past.area_code, past.basis) = (zeros.indicator_code, zeros.area_code, zeros.basis)
  group by zeros.row_number
)
select
  'figures' as sheet, value_cell as cell, value as found, past_count, past_words, past_periods, indicator_name_vi, indicator_name_en,
  case when past_count = 0 then 'history_short' end as not_evaluated_reason
from zeros join compared using (row_number)
where past_count = 0 or zero_count = 0
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from zeros)
