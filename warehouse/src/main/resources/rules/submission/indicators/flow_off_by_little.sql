select
  'figures' as sheet, cell, found, expected, other_cells, beside_vi, beside_en, slip_vi, slip_en, part = 'month' or slip_vi <> '' as is_doubt, part_vi, part, sum_vi, indicator_name_vi, indicator_name_en
from shared.odd_flows
where not is_surely_wrong
union all by name
select 'history_short' as not_evaluated_reason where not exists (from shared.flow_lines where measure = 'value')
