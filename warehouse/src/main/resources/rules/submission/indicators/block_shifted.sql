with figures as (
  select
    figures.row_number, figures.value, figures.value_cell, figures.note, figures.value_accepted as own,
    indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
),
-- A figure that stands in its own row, too, has not moved.
moved as (
  select figures.*, others.row_number - figures.row_number as way
  from figures
  join figures as others on abs(others.row_number - figures.row_number) = 1 and others.own = figures.value
  where figures.own is distinct from figures.value
),
blocks as (
  select *, row_number - row_number() over (partition by way order by row_number) as block
  from moved
),
told as (
  select
    *, count(distinct value) over (partition by way, block) as value_count, bool_or(note is not null) over (partition by way, block) as is_noted,
    first(value_cell) over (partition by way, block order by row_number) as first_cell,
    last(value_cell) over (partition by way, block order by row_number rows between unbounded preceding and unbounded following) as last_cell
  from blocks
)
select
  'figures' as sheet, value_cell as cell, value as found, own as expected, first_cell, last_cell,
  case way when -1 then 'trên' else 'dưới' end as side_vi, case way when -1 then 'above' else 'below' end as side_en,
  indicator_name_vi, indicator_name_en, true as is_cause
from told
-- Of zeros and ones any row has what stands beside it.
where value_count >= 3 and not is_noted
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from figures where own is not null)
