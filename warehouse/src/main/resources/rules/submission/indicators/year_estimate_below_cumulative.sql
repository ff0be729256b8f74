with pairs as (
  select
    estimate.value_cell as cell, estimate.value as found, cumulative.value as expected,
    cumulative.value_cell as other_cell, estimate.indicator_code
  from submission.figures as estimate
  join submission.figures as cumulative
    on (cumulative.indicator_code, cumulative.area_code) = (estimate.indicator_code, estimate.area_code)
    and cumulative.basis = 'cumulative' and left(cumulative.period_code, 4) = estimate.period_code
  join reference.indicators as indicators on indicators.code = estimate.indicator_code
  where estimate.basis = 'year_estimate' and indicators.nature = 'flow'
    and cumulative.value is not null and estimate.value is not null
)
select
  'figures' as sheet, pairs.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from pairs
join reference.indicators as indicators on indicators.code = pairs.indicator_code
where found < expected
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
