-- What is written as a fraction of one in a column that is in percent, beside what says so; whether it is surely one: the row's own
-- figures reckon so, or two witnesses that know nothing of each other say the same.
with past as (
  select * from shared.past_figures
),
figures as (
  select figures.*, indicators.unit, indicators.nature, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
),
percentages as (
  select * from figures where unit = 'percent' and value <> 0 and abs(value) <= 1.5
),
usual as (
  select
    percentages.row_number, count(past.value) as past_count, median(past.value) as usual,
    count(past.value) || ' kỳ đã báo cáo (' || span_words(period_name(min(past.period_code), any_value(past.basis)), period_name(max(past.period_code), any_value(past.basis))) || ')' as periods_vi,
    count(past.value) || ' reported periods (' || span_words(min(past.period_code), max(past.period_code)) || ')' as periods_en
  from percentages
  left join past
    on (past.indicator_code, past.area_code, past.basis) = (percentages.indicator_code, percentages.area_code, percentages.basis)
  group by percentages.row_number
),
complete as (
  select whole, count(*) as part_count from rulebook.parts where relation = 'between' group by whole
),
ranges as (
  select
    parts.whole as indicator_code, area_code, period_code, basis, min(value) as low, max(value) as high,
    string_agg(value_cell, ', ' order by row_number) as part_cells
  from submission.figures as figures
  join rulebook.parts as parts on parts.part = figures.indicator_code and parts.relation = 'between'
  join complete on complete.whole = parts.whole
  group by parts.whole, area_code, period_code, basis
  having count(value) = any_value(part_count)
),
values_as_fractions as (
  select
    value_cell as cell, value as found, value * 100 as expected, indicator_name_vi, indicator_name_en,
    past_count = 0 as is_short,
    'trung vị của ' || periods_vi || ' là ' || vi_number(usual, 3) || ' %' as witness_vi,
    'the median of ' || periods_en || ' is ' || usual || ' %' as witness_en,
    coalesce(value not between low and high and 100 * value between low and high, false) as is_sure,
    case when is_sure then ', các thành phần ở ô ' || part_cells || ' từ ' || vi_number(low, 3) || ' đến ' || vi_number(high, 3) || ' %' else '' end as beside_vi,
    case when is_sure then ', its parts in ' || part_cells || ' are from ' || low || ' to ' || high || ' %' else '' end as beside_en
  from percentages
  join usual using (row_number)
  left join ranges using (indicator_code, area_code, period_code, basis)
  where past_count = 0 or (sign(value) = sign(usual) and 100 * value / nullif(usual, 0) between 0.65 and 1.5)
),
changes as (
  select * from figures
  where abs(reported_yoy_percent) <= 1.5 and reported_yoy_percent <> 0 and nature in ('flow', 'stock', 'reported_level')
),
stated_before as (
  select indicator_code, area_code, basis, median(reported_yoy_percent) as usual, count(*) as past_count
  from past
  where reported_yoy_percent is not null
  group by all
),
change_witnesses as (
  select
    changes.row_number, 1 as rank, divide_half_up(100 * (changes.value - past.value), past.value, 2) as usual,
    'tính lại từ số của ' || period_name(past.period_code, past.basis) || ' (' || vi_number(past.value, 6) || ') được ' as witness_vi,
    'computed from ' || past.period_code || ' (' || past.value || ') it is ' as witness_en,
    abs(usual) >= 0.5 and abs(100 * changes.reported_yoy_percent - usual) <= half_unit(changes.reported_yoy_percent) * 100 + 0.05 as is_fitting
  from changes
  join past
    on (past.indicator_code, past.area_code, past.basis) = (changes.indicator_code, changes.area_code, changes.basis)
    and past.period_code = year_before(changes.period_code)
    and past.value > 0
  union all
  select
    row_number, 2, usual, 'trung vị của ' || past_count || ' kỳ đã báo cáo là ', 'the median of ' || past_count || ' reported periods is ',
    100 * reported_yoy_percent / nullif(usual, 0) between 0.65 and 1.5
  from changes
  join stated_before using (indicator_code, area_code, basis)
  where past_count >= 2
  union all
  select
    changes.row_number, 3, others.reported_yoy_percent, 'ô ' || others.reported_yoy_percent_cell || ' của cùng chỉ tiêu ghi ', others.reported_yoy_percent_cell || ' has ',
    100 * changes.reported_yoy_percent / others.reported_yoy_percent between 0.65 and 1.5
  from changes
  join submission.figures as others
    on (others.indicator_code, others.area_code) = (changes.indicator_code, changes.area_code) and abs(others.reported_yoy_percent) > 1.5
),
changes_as_fractions as (
  select
    any_value(reported_yoy_percent_cell) as cell, any_value(reported_yoy_percent) as found, any_value(reported_yoy_percent) * 100 as expected,
    any_value(indicator_name_vi) as indicator_name_vi, any_value(indicator_name_en) as indicator_name_en,
    first(change_witnesses.witness_vi || vi_number(usual, 3) || ' %' order by rank) as witness_vi,
    first(change_witnesses.witness_en || usual || ' %' order by rank) as witness_en,
    -- By constant prices a change may be another than the computed: it alone does not tell.
    bool_or(rank = 1) and bool_or(rank > 1) as is_sure
  from changes
  join change_witnesses using (row_number)
  where is_fitting
  group by row_number
),
-- How much of a year's plan is usual by the months that are over; what does not add up month by month is held against the whole of it.
plan_shares as (
  select
    *,
    case when nature = 'flow' and basis = 'month' then 0
      when nature = 'flow' and basis = 'quarter' then 25
      when nature = 'flow' and basis = 'cumulative' then cast(100 * month_of(period_code) as double) / 12
      else 100 end as elapsed
  from figures
  where reported_plan_percent > 0
),
amounts as (
  select indicator as indicator_code, year, cast(coalesce(nullif(amount, ''), nullif(low, '')) as decimal(28, 6)) as amount
  from reference.targets
  where kind in ('at_least', 'more_than', 'exact', 'about', 'meet_or_exceed_estimate') and coalesce(nullif(amount, ''), low) <> ''
),
stated_plan_shares as (
  select indicator_code, area_code, period_code, basis, reported_plan_percent
  from history.figures
  where reported_plan_percent is not null
  qualify row_number() over (partition by indicator_code, area_code, period_code, basis order by received_at desc) = 1
),
plan_witnesses as (
  select
    row_number, 1 as rank, divide_half_up(100 * value, amount, 2) as share, share as expected,
    'kết quả ' || vi_number(value, 6) || ' so với kế hoạch ' || vi_number(amount, 6) || ' là ' || vi_number(share, 2) || ' %' as witness_vi,
    value || ' of ' || amount || ' is ' || share || ' %' as witness_en
  from plan_shares
  join amounts on amounts.indicator_code = plan_shares.indicator_code and amounts.year = left(plan_shares.period_code, 4)
  where amount > 0 and (nature <> 'flow' or basis in ('cumulative', 'year_estimate', 'year'))
    and share >= 0.5 and abs(100 * reported_plan_percent - share) <= half_unit(reported_plan_percent) * 100 + 0.05
  union all
  select
    row_number, 2, past.reported_plan_percent, 100 * plan_shares.reported_plan_percent,
    'lũy kế đến ' || period_name(past.period_code, 'month') || ' đã ghi ' || vi_number(past.reported_plan_percent, 6) || ' %',
    past.period_code || ' had ' || past.reported_plan_percent || ' %'
  from plan_shares
  join stated_plan_shares as past using (indicator_code, area_code, basis)
  where nature = 'flow' and basis = 'cumulative' and plan_shares.reported_plan_percent <= 1.5
    and left(past.period_code, 4) = left(plan_shares.period_code, 4) and past.period_code < plan_shares.period_code
    -- Whatever becomes of a plan, the share reached of it does not fall to a tenth.
    and past.reported_plan_percent >= 10 * plan_shares.reported_plan_percent
    and 100 * plan_shares.reported_plan_percent / elapsed between 0.5 and 2
  union all
  select
    row_number, 3, elapsed, 100 * reported_plan_percent,
    case when elapsed = 100 then 'cả kế hoạch là 100 %' else 'theo số tháng đã qua là khoảng ' || vi_number(elapsed, 0) || ' %' end,
    case when elapsed = 100 then 'the whole plan is 100 %' else 'by the months that are over it would be about ' || cast(round(elapsed) as int) || ' %' end
  from plan_shares
  where elapsed > 25 and reported_plan_percent <= 1.5 and 100 * reported_plan_percent / elapsed between 0.5 and 2
),
plan_shares_as_fractions as (
  select
    any_value(reported_plan_percent_cell) as cell, any_value(reported_plan_percent) as found,
    cast(first(plan_witnesses.expected order by rank, plan_witnesses.witness_vi) as decimal(28, 6)) as expected,
    any_value(indicator_name_vi) as indicator_name_vi, any_value(indicator_name_en) as indicator_name_en,
    first(plan_witnesses.witness_vi order by rank, plan_witnesses.witness_vi) as witness_vi,
    first(plan_witnesses.witness_en order by rank, plan_witnesses.witness_vi) as witness_en,
    bool_or(rank < 3) as is_sure
  from plan_shares
  join plan_witnesses using (row_number)
  group by row_number
)
select
  'breach' as result, cell, found, expected, indicator_name_vi, indicator_name_en,
  witness_vi || beside_vi as witness_vi, witness_en || beside_en as witness_en, is_sure
from values_as_fractions
where not is_short
union all by name
select 'breach' as result, * from changes_as_fractions
union all by name
select 'breach' as result, * from plan_shares_as_fractions
union all by name
select 'short' as result, cell, found, false as is_sure from values_as_fractions where is_short
union all by name
select 'checked' as result, false as is_sure
where exists (from percentages) or exists (from change_witnesses) or exists (from plan_shares)
