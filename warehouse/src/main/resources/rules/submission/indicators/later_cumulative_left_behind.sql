with flows as (
  select figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code and indicators.nature = 'flow'
  where figures.basis = 'cumulative' and figures.value is not null and coalesce(figures.qualifier, 'exact') = 'exact'
),
past as (
  select * from shared.past_figures where qualifier = 'exact'
),
-- What stands for the month after, unless this workbook says that anew; a figure that is said again as it was has left nothing behind.
pairs as (
  select
    flows.value_cell as cell, flows.value as found, months.value as month, sums.value as later, sums.value - months.value as expected,
    period_name(sums.period_code, 'month') as month_words, period_name(sums.period_code, 'cumulative') as later_words, sums.period_code as later_period,
    flows.indicator_name_vi, flows.indicator_name_en,
    half_unit(flows.value) + half_unit(months.value) + half_unit(sums.value) as tolerance
  from flows
  join past as sums
    on sums.basis = 'cumulative' and sums.period_code = period_after(flows.period_code) and left(sums.period_code, 4) = left(flows.period_code, 4)
    and (sums.indicator_code, sums.area_code) = (flows.indicator_code, flows.area_code)
  join past as months
    on months.basis = 'month'
    and (months.indicator_code, months.area_code, months.period_code) = (sums.indicator_code, sums.area_code, sums.period_code)
  left join past as own
    on own.basis = 'cumulative'
    and (own.indicator_code, own.area_code, own.period_code) = (flows.indicator_code, flows.area_code, flows.period_code)
  where own.value is distinct from flows.value
    and not exists (
      from submission.figures as anew
      where anew.value is not null and anew.period_code = sums.period_code
        and (anew.indicator_code, anew.area_code) = (sums.indicator_code, sums.area_code))
)
select 'figures' as sheet, pairs.*, found + month as due
from pairs
where abs(found - expected) > tolerance
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
