select
  'figures' as sheet, value_cell as cell, value as found, other_period,
  period_name(other_period, basis) as other_words, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from shared.repeated_figures as repeated
join reference.indicators as indicators on indicators.code = repeated.indicator_code
where is_repeated
qualify row_number() over (partition by row_number order by neighbour) = 1
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.repeated_figures)
