with changes as (
  select value_cell as cell, value as found, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join rulebook.bounds as bounds on bounds.indicator = figures.indicator_code and starts_with(bounds.low, '-')
  where indicators.nature = 'reported_rate' and figures.value is not null
    and figures.indicator_code not in (select part from rulebook.parts where relation = 'shares')
  union all
  select reported_yoy_percent_cell, reported_yoy_percent, indicators.name_vi, indicators.name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where reported_yoy_percent is not null
    -- One doubling may be true; that nothing changed less is an index, and so it is where all changes of an indicator are near 100.
    and ((select min(reported_yoy_percent) >= 80 and count(*) > 1 from submission.figures where reported_yoy_percent is not null)
      or (
        select count(*) > 2 and min(same.reported_yoy_percent) >= 80 and max(same.reported_yoy_percent) <= 130
        from submission.figures as same
        where (same.indicator_code, same.area_code) = (figures.indicator_code, figures.area_code) and same.reported_yoy_percent is not null))
)
select 'figures' as sheet, cell, found, found - 100 as expected, indicator_name_vi, indicator_name_en
from changes
where found >= 80
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from changes)
