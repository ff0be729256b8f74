with relevant as (
  select parts.whole, parts.part, figures.*
  from submission.figures as figures
  join rulebook.parts as parts on parts.part = figures.indicator_code and parts.relation = 'sum_counted'
),
complete as (
  select whole, count(*) as part_count from rulebook.parts where relation = 'sum_counted' group by whole
),
sums as (
  select
    whole as indicator_code, area_code, period_code, basis,
    count(value) as answered_count, sum(value) as parts_sum,
    count(value) as rounded_count, min(half_unit(value)) as half_unit,
    string_agg(value_cell, ', ' order by row_number) as part_cells
  from relevant
  group by whole, area_code, period_code, basis
)
select
  'figures' as sheet,
  totals.value_cell as cell,
  totals.value as found,
  sums.parts_sum as expected,
  totals.value - sums.parts_sum as imbalance,
  sums.part_cells,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
  case when answered_count < part_count or totals.value is null then 'part_missing' end as not_evaluated_reason
from submission.figures as totals
join sums using (indicator_code, area_code, period_code, basis)
join complete on complete.whole = totals.indicator_code
join reference.indicators as indicators on indicators.code = totals.indicator_code
where answered_count < part_count or totals.value is null or totals.value <> sums.parts_sum
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from sums)
