with pairs as (
  select
    cumulative.value_cell as cell, cumulative.value as found, shorter.value as expected,
    shorter.value_cell as other_cell, cumulative.indicator_code, cumulative.row_number
  from submission.figures as cumulative
  join submission.figures as shorter
    on (shorter.indicator_code, shorter.area_code) = (cumulative.indicator_code, cumulative.area_code)
    and (
      (shorter.basis = 'month' and shorter.period_code = cumulative.period_code)
      or (
        shorter.basis = 'quarter'
        and shorter.period_code
          = left(cumulative.period_code, 4) || '-Q' || (month_of(cumulative.period_code) // 3)
        and month_of(cumulative.period_code) % 3 = 0
      )
    )
  join reference.indicators as indicators on indicators.code = cumulative.indicator_code
  where cumulative.basis = 'cumulative' and indicators.nature = 'flow'
    and cumulative.value is not null and shorter.value is not null
    and coalesce(cumulative.qualifier, 'exact') = 'exact' and coalesce(shorter.qualifier, 'exact') = 'exact'
)
select
  'figures' as sheet, pairs.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
from pairs
join reference.indicators as indicators on indicators.code = pairs.indicator_code
where found < expected
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from pairs)
