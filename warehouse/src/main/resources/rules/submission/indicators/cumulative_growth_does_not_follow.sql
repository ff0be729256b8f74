with past as (
  select * from shared.past_figures
),
rates as (
  select figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  where indicators.nature = 'reported_rate' and figures.value is not null
    and figures.indicator_code not in (select part from rulebook.parts where relation = 'shares')
),
-- A cumulative rate is the mean of its months, or of its quarters where the indicator has no months.
lines as (
  select
    sums.*, newest.value as latest, newest.value_cell as latest_cell,
    case newest.basis when 'month' then month_of(sums.period_code) else month_of(sums.period_code) // 3 end as n,
    coalesce(past.value, case when n = 1 then newest.value end) as before, past.period_code as before_period
  from rates as sums
  join rates as newest
    on (newest.indicator_code, newest.area_code) = (sums.indicator_code, sums.area_code)
    and (newest.basis, newest.period_code) in (
      ('month', sums.period_code), ('quarter', left(sums.period_code, 4) || '-Q' || quarter_of(month_of(sums.period_code))))
  left join past
    on past.basis = 'cumulative' and (past.indicator_code, past.area_code) = (sums.indicator_code, sums.area_code)
    and past.period_code = printf('%s-%02d', left(sums.period_code, 4), month_of(sums.period_code) - case newest.basis when 'month' then 1 else 3 end)
  where sums.basis = 'cumulative'
  qualify row_number() over (partition by sums.row_number order by newest.basis) = 1
),
judged as (
  select
    *,
    cast(round(before + (latest - before) / n, 2) as decimal(28, 6)) as expected,
    value - before - (latest - before) / n as off,
    -- What follows from the period's rate with the other sign is right, and the sign is wrong; a sign unlike those before is the likelier slip.
    n > 1 and latest <> 0 and abs(value - before + (latest + before) / n) <= case when sign(latest) = sign(before) then 0.3 else 0.7 end * abs(latest + before) / n + 0.1 as is_sign
  from lines
)
select
  'figures' as sheet,
  case when is_sign then latest_cell else value_cell end as cell, case when is_sign then value_cell else latest_cell end as other_cell,
  case when is_sign then latest else value end as found, case when is_sign then -latest else expected end as expected,
  case when is_sign then value else latest end as other, before,
  case when is_sign then 'số của kỳ' else 'lũy kế' end as part_vi, case when is_sign then 'lũy kế' else 'số của kỳ' end as other_vi,
  case when is_sign then 'the period''s rate' else 'the cumulative rate' end as part_en, case when is_sign then 'the cumulative' else 'the period''s' end as other_en,
  indicator_name_vi, indicator_name_en,
  case when sign(latest) = -sign(before) then ' Số của kỳ trái dấu với các kỳ trước.' else '' end as slip_vi,
  case when sign(latest) = -sign(before) then ' The period''s sign is against that of the periods before.' else '' end as slip_en,
  case when before is null then 'history_short' end as not_evaluated_reason
from judged
where before is null or abs(off) > 0.7 * abs(latest - before) / n + 0.1
union all by name
select 'nothing_to_check' as not_evaluated_reason where not exists (from lines)
