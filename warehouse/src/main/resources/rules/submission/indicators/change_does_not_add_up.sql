select
  'figures' as sheet, changes.cell, written as found, changes.other_cells, changes.part,
  try_cast(round(100 * (lines.value / nullif(due, 0) - 1), 2) as decimal(28, 6)) as expected,
  case changes.part when 'month' then 'tháng' when 'quarter' then 'quý' else 'lũy kế' end as part_vi,
  indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from shared.flow_lines as changes
join submission.figures as lines on lines.reported_yoy_percent_cell = changes.cell
join reference.indicators as indicators on indicators.code = changes.indicator_code
where measure = 'base' and changes.part <> 'none'
  and not exists (
    from shared.flow_lines as values
    where values.measure = 'value' and values.part <> 'none'
      and (values.indicator_code, values.area_code) = (changes.indicator_code, changes.area_code))
  and not exists (
    from shared.past_figures as past
    where past.period_code = year_before(lines.period_code)
      and (past.indicator_code, past.area_code, past.basis) = (lines.indicator_code, lines.area_code, lines.basis))
union all by name
select 'history_short' as not_evaluated_reason where not exists (from shared.flow_lines where measure = 'base')
