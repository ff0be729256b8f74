-- How far each figure is from what the other rows usually are: a row in another's place is near that one and far from itself.
-- Both are doubtful: which sums contradict the one or the other is wrong in these two cells and not in the sum.
with usual as (
  select
    past.indicator_code, past.area_code, past.basis,
    median(past.value / case when past.basis = 'cumulative' and indicators.nature = 'flow' then month_of(past.period_code) else 1 end) as usual
  from shared.past_figures as past
  join reference.indicators as indicators on indicators.code = past.indicator_code
  group by all
),
figures as (
  select
    figures.row_number, figures.value_cell, figures.value, figures.note, figures.indicator_code, figures.area_code, figures.period_code, figures.basis,
    indicators.name_vi, indicators.name_en, coalesce(cast(indicators.decimals as int) = 0, false) as is_count, ln(nullif(greatest(figures.value, 0), 0) / case when figures.basis = 'cumulative' and indicators.nature = 'flow' then month_of(figures.period_code) else 1 end) as size,
    ln(nullif(greatest(usual, 0), 0)) as usual
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join usual using (indicator_code, area_code, basis)
  where (indicators.nature in ('flow', 'stock', 'reported_level', 'computed_ratio')
      or figures.indicator_code in (select part from rulebook.parts where relation = 'shares'))
),
pairs as (
  select
    figures.*, others.value_cell as other_cell, others.value as other_value, others.is_count as other_is_count, others.name_vi as other_name_vi, others.name_en as other_name_en, coalesce(figures.note, others.note) is null as is_doubt,
    abs(figures.size - figures.usual) + abs(others.size - others.usual) as own_distance,
    abs(figures.size - others.usual) + abs(others.size - figures.usual) as swapped_distance
  from figures
  join figures as others
    on (others.area_code, others.period_code, others.basis) = (figures.area_code, figures.period_code, figures.basis)
    and others.row_number <> figures.row_number
)
select
  'figures' as sheet, value_cell as cell, value as found, other_value as expected, other_cell, name_vi as indicator_name_vi,
  name_en as indicator_name_en, other_name_vi, other_name_en, is_doubt
from pairs
where own_distance >= 0.8 and 4 * swapped_distance <= own_distance
  -- Of a few communes or cases any number is as likely in the one row as in the other.
  and not (is_count and other_is_count and greatest(value, other_value) < 20)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
