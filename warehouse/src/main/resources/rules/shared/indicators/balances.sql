-- Each total of rounded parts beside their sum, and how often the two agreed before.
with present as (
  select indicator_code, area_code, period_code, basis, value from submission.figures where value is not null
),
past as (
  select indicator_code, area_code, period_code, basis, value from shared.past_figures
),
balances as (
  select
    totals.indicator_code, totals.area_code, totals.period_code, totals.basis, totals.source,
    totals.value - sum(components.value) as imbalance,
    sum(components.value) as parts_sum,
    count(*) = (
      select count(*) from rulebook.parts as p where p.relation = 'sum_rounded' and p.whole = totals.indicator_code
    ) as is_complete,
    (count(*) + 1) * least(min(half_unit(components.value)), any_value(half_unit(totals.value))) as tolerance
  from (select *, 'now' as source from present union all select *, 'past' from past) as totals
  join rulebook.parts as parts on parts.whole = totals.indicator_code and parts.relation = 'sum_rounded'
  join (select *, 'now' as source from present union all select *, 'past' from past) as components
    on components.indicator_code = parts.part
    and (components.area_code, components.period_code, components.basis, components.source)
      = (totals.area_code, totals.period_code, totals.basis, totals.source)
  group by totals.indicator_code, totals.area_code, totals.period_code, totals.basis, totals.value, totals.source
),
balanced_before as (
  select indicator_code, area_code, basis, count(*) as balanced_count, max(period_code) as last_balanced
  from balances
  where source = 'past' and is_complete and abs(imbalance) <= tolerance
  group by indicator_code, area_code, basis
),
judged as (
  select balances.*, coalesce(balanced_count, 0) as balanced_count, last_balanced
  from balances
  left join balanced_before using (indicator_code, area_code, basis)
  where source = 'now'
)
select * from judged
