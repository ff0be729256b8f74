with stated as (
  -- Of a few communes or cases any change is a large one: they tell nothing of how changes are written.
  select figures.*, indicators.name_vi, indicators.name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where figures.reported_yoy_percent is not null
    and not coalesce(cast(indicators.decimals as int) = 0 and figures.value < 20, false)
),
changes as (
  select value_cell as cell, value as found, cast(bounds.high as decimal(28, 6)) as most, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join rulebook.bounds as bounds on bounds.indicator = figures.indicator_code and starts_with(bounds.low, '-')
  where indicators.nature = 'reported_rate' and figures.value is not null
    and figures.indicator_code not in (select part from rulebook.parts where relation = 'shares')
  union all
  select reported_yoy_percent_cell, reported_yoy_percent, null, name_vi, name_en
  from stated
  -- One doubling may be true; that nothing changed less is an index, and so it is where all changes of an indicator are near 100.
  where ((select min(reported_yoy_percent) >= 80 and count(*) > 1 from stated)
      or (
        select count(*) > 2 and min(same.reported_yoy_percent) >= 80 and max(same.reported_yoy_percent) <= 130
        from stated as same
        where (same.indicator_code, same.area_code) = (stated.indicator_code, stated.area_code)))
)
select
  'figures' as sheet, cell, changes.found, coalesce(tenths.tenth, changes.found - 100) as expected, indicator_name_vi, indicator_name_en,
  coalesce('thừa một chữ số hoặc thiếu dấu phẩy: ' || witness_vi, 'là chỉ số (kỳ gốc = 100) chứ không phải mức tăng') as reading_vi,
  coalesce('seems to have a digit too many: ' || witness_en, 'looks like an index (base = 100) and not like a growth') as reading_en
from changes
left join shared.tenfold_growths as tenths using (cell)
-- What would be past the indicator's bounds as a growth, too, was never its index.
where changes.found >= 80 and (most is null or changes.found - 100 <= most)
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from changes)
