with ratios as (
  select figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where figures.denominator is not null
)
select 'figures' as sheet, denominator_name_cell as cell, denominator as found, indicator_name_vi, indicator_name_en
from ratios
where denominator_name is null
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from ratios)
