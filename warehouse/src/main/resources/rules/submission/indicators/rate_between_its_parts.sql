with parts as (
  select parts.whole as indicator_code, figures.* exclude (indicator_code)
  from submission.figures as figures
  join rulebook.parts as parts on parts.part = figures.indicator_code and parts.relation = 'between'
),
ranges as (
  select
    indicator_code, area_code, period_code, basis,
    count(value) as answered_count, min(value) as low, max(value) as high,
    string_agg(value_cell, ', ' order by row_number) as part_cells
  from parts
  group by indicator_code, area_code, period_code, basis
),
complete as (
  select whole, count(*) as part_count from rulebook.parts where relation = 'between' group by whole
),
wholes as (
  select figures.*, ranges.* exclude (indicator_code, area_code, period_code, basis), complete.part_count
  from submission.figures as figures
  join ranges using (indicator_code, area_code, period_code, basis)
  join complete on complete.whole = figures.indicator_code
)
select
  'figures' as sheet, value_cell as cell, value as found, low, high, part_cells,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when answered_count < part_count or value is null then 'part_missing' end as not_evaluated_reason
from wholes
join reference.indicators as indicators on indicators.code = wholes.indicator_code
where answered_count < part_count or value is null or value < low or value > high
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from wholes)
