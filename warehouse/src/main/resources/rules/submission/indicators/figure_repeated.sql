with again as (
  select
    *,
    case when basis = 'quarter' then left(period_code, 4) || '-' || lpad(cast(3 * cast(right(period_code, 1) as integer) as varchar), 2, '0') else period_code end as line_code
  from shared.repeated_figures
  where is_repeated
),
-- It adds up with this year's earlier figures and with one that stands beside it and is new: two cells say the same.
confirmed as (
  select again.row_number
  from again
  join submission.figures as beside
    on (beside.indicator_code, beside.area_code, beside.period_code) = (again.indicator_code, again.area_code, again.line_code)
    and beside.basis = case when again.basis = 'cumulative' then 'month' else 'cumulative' end
    and beside.value is not null
  where not exists (from again as copied where copied.row_number = beside.row_number)
    and exists (
      from shared.flow_lines as lines
      where measure = 'value' and part = 'none'
        and (lines.indicator_code, lines.area_code, lines.period_code) = (again.indicator_code, again.area_code, again.line_code))
    and not exists (
      from shared.flow_lines as lines
      where measure = 'value' and part <> 'none'
        and (lines.indicator_code, lines.area_code, lines.period_code) = (again.indicator_code, again.area_code, again.line_code))
)
select
  'figures' as sheet, value_cell as cell, value as found, other_period,
  period_name(other_period, basis) as other_words, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from again
join reference.indicators as indicators on indicators.code = again.indicator_code
where row_number not in (select row_number from confirmed)
qualify row_number() over (partition by row_number order by neighbour) = 1
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from shared.repeated_figures)
