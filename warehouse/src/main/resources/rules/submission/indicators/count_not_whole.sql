with counts as (
  select
    figures.row_number, figures.value_cell as cell, figures.value as found, indicators.unit_vi,
    indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join rulebook.counted_units as counted on counted.unit = indicators.unit
  where figures.value is not null
)
select 'figures' as sheet, counts.*
from counts
where found <> trunc(found)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from counts)
