with moves as (
  select
    stocks.value_cell as cell, stocks.value as found, before.value + flows.value as expected, before.value as before,
    flows.value as flow, flows.value_cell as flow_cell, stocks.indicator_code, before.period_code as before_period
  from rulebook.parts as parts
  join submission.figures as stocks on stocks.indicator_code = parts.whole and stocks.basis = 'end_of_period'
  join submission.figures as flows
    on flows.indicator_code = parts.part and flows.basis = 'month'
    and (flows.area_code, flows.period_code) = (stocks.area_code, stocks.period_code)
  join shared.past_figures as before
    on before.basis = 'end_of_period' and before.period_code = period_before(stocks.period_code)
    and (before.indicator_code, before.area_code) = (stocks.indicator_code, stocks.area_code)
  where parts.relation = 'accumulates' and stocks.value is not null and flows.value is not null
)
select
  'figures' as sheet, cell, found, expected, before, flow, flow_cell, period_name(before_period, 'end_of_period') as before_words,
  before_period, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from moves
join reference.indicators as indicators on indicators.code = moves.indicator_code
where found <> expected
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from moves)
