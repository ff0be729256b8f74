-- What must add up, line by line: cumulative = cumulative before + month, quarter = its months; of the figures themselves,
-- and of what they were a year before as their stated changes have it. A line says which of its figures is the odd one, and whether
-- it is further off than earlier periods are ever revised: by more than half of what the part itself is.
with known as (
  select indicator_code, area_code, period_code, basis, value, reported_yoy_percent, qualifier, true as is_past, '' as value_cell, '' as reported_yoy_percent_cell, 0 as row_number
  from shared.past_figures
  union all
  select indicator_code, area_code, period_code, basis, value, reported_yoy_percent, coalesce(qualifier, 'exact'), false, value_cell, reported_yoy_percent_cell, row_number
  from submission.figures where value is not null
),
flows as (
  select known.*, cast(value as double) as amount, 1 + cast(reported_yoy_percent as double) / 100 as growth, cast(half_unit(value) as double) as half
  from known
  join reference.indicators as indicators on indicators.code = known.indicator_code and indicators.nature = 'flow'
  where basis in ('month', 'quarter', 'cumulative') and qualifier = 'exact'
  qualify row_number() over (partition by indicator_code, area_code, period_code, basis order by is_past) = 1
),
measured as (
  select indicator_code, area_code, period_code, basis, is_past, row_number, 'value' as measure, amount, half as slack, abs(amount) as turned, value_cell as cell, value as written from flows
  union all
  select
    indicator_code, area_code, period_code, basis, is_past, row_number, 'base', amount / nullif(growth, 0),
    (half + amount * cast(half_unit(reported_yoy_percent) as double) / 100 / nullif(growth, 0)) / nullif(growth, 0), amount / nullif(2 - growth, 0), reported_yoy_percent_cell, reported_yoy_percent
  from flows where growth <> 0
),
sums as (
  select
    sums.measure, sums.indicator_code, sums.area_code, sums.period_code, month_of(sums.period_code) as n, sums.amount as cumulative,
    sums.cell as cumulative_cell, sums.written as cumulative_written, sums.slack as cumulative_slack, not sums.is_past as is_now,
    case when n = 1 then 0 else lag(sums.amount) over years end as before,
    case when n = 1 then 0 else lag(sums.slack) over years end as before_slack,
    case when n = 1 then 1 else month_of(sums.period_code) - month_of(lag(sums.period_code) over years) end as step,
    months.amount as month, months.cell as month_cell, months.written as month_written, months.slack as month_slack, months.turned as month_turned,
    quarters.amount as quarter, quarters.cell as quarter_cell, quarters.written as quarter_written, quarters.slack as quarter_slack
  from measured as sums
  left join measured as months
    on months.basis = 'month' and (months.measure, months.indicator_code, months.area_code, months.period_code)
      = (sums.measure, sums.indicator_code, sums.area_code, sums.period_code)
  left join measured as quarters
    on quarters.basis = 'quarter' and month_of(sums.period_code) % 3 = 0 and not quarters.is_past
    and (quarters.measure, quarters.indicator_code, quarters.area_code, quarters.period_code)
      = (sums.measure, sums.indicator_code, sums.area_code, left(sums.period_code, 4) || '-Q' || month_of(sums.period_code) // 3)
  where sums.basis = 'cumulative'
  window years as (partition by sums.measure, sums.indicator_code, sums.area_code, left(sums.period_code, 4) order by sums.period_code)
),
lines as (
  select
    *,
    case when step = 1 then cumulative - before - month end as off,
    cumulative_slack + before_slack + month_slack as slack,
    case when n = 3 then 0 else any_value(cumulative) over quarter_before end as before_quarter,
    any_value(cumulative_written) over quarter_before as written_before,
    case when lag(n, 2) over years = n - 2 then lag(month, 2) over years + lag(month) over years end as earlier_months,
    case when earlier_months is not null then lag(month_slack, 2) over years + lag(month_slack) over years end as earlier_slack
  from sums
  window
    years as (partition by measure, indicator_code, area_code, left(period_code, 4) order by period_code),
    quarter_before as (partition by measure, indicator_code, area_code, left(period_code, 4) order by n range between 3 preceding and 3 preceding)
),
judged as (
  select
    *,
    coalesce(quarter - earlier_months - month, quarter - (cumulative - before_quarter)) as quarter_off,
    earlier_months is not null and month is not null as is_by_months,
    round(abs(off) - slack, 6) > 0 as is_off,
    coalesce(round(abs(quarter_off) - coalesce(earlier_slack + month_slack, 2 * cumulative_slack) - quarter_slack, 6) > 0, false) as is_quarter_off,
    coalesce(case measure
      when 'value' then abs(cumulative - before_quarter - before_quarter / nullif(n / 3 - 1, 0)) > abs(quarter - before_quarter / nullif(n / 3 - 1, 0))
      else abs(cumulative_written - written_before) > abs(quarter_written - written_before) end, false) as is_sum_odd,
    -- Of a month and a cumulative figure that are the same, the one is odd that leaves the month furthest from what a month was till now.
    coalesce(month = cumulative and cumulative > before and abs(cumulative - before - before / nullif(n - 1, 0)) < abs(month - before / nullif(n - 1, 0)), false) as is_month_cumulative,
    -- A month is odd whose other sign adds up.
    coalesce(step = 1 and (measure = 'value' or n > 1) and round(abs(cumulative - before - month_turned) - slack, 6) <= 0, false) as is_month_turned,
    -- Month and quarter stand in neighbouring rows.
    coalesce(month > quarter and round(abs(cumulative - before - quarter) - slack, 6) <= 0
      and round(abs(month - earlier_months - quarter) - earlier_slack - month_slack - quarter_slack, 6) <= 0, false) as is_exchanged,
    is_off and (is_month_cumulative or is_month_turned or is_exchanged
      or is_quarter_off and is_by_months and round(abs(off - quarter_off) - slack - quarter_slack, 6) <= 0) as is_month_odd
  from lines
  where is_now
),
odd as (
  select
    *, 'month' as part, month as amount, month_written as written, month + off as due, abs(month + off) as usual, month_cell as cell,
    concat_ws(', ', nullif(cumulative_cell, ''), nullif(quarter_cell, '')) as other_cells
  from judged where is_month_odd
  union all
  select *, 'cumulative', cumulative, cumulative_written, before + month, greatest(abs(month), abs(before + month) / n), cumulative_cell, month_cell
  from judged where is_off and not is_month_odd
  union all
  select *, 'quarter', quarter, quarter_written, quarter - quarter_off, abs(quarter - quarter_off), quarter_cell, concat_ws(', ', nullif(month_cell, ''), nullif(cumulative_cell, ''))
  from judged where is_quarter_off and not is_month_odd
  union all
  select *, 'quarter', quarter, quarter_written, month, month, quarter_cell, month_cell
  from judged where is_exchanged
  -- Without a month, of a quarter and its cumulative figure the one is odd that a known slip makes right, or else that leaves the pace till now.
  union all
  select *, 'cumulative', cumulative, cumulative_written, cumulative + quarter_off, greatest(abs(quarter), abs(cumulative + quarter_off) / n), cumulative_cell, quarter_cell
  from judged where is_quarter_off and month is null and cumulative_cell <> ''
)
select
  measure, indicator_code, area_code, period_code, n, part, amount, written, due, cell, other_cells, is_by_months, month is null as is_of_quarter,
  round(abs(amount - due) - usual / 2, 6) > 0 as is_far,
  case
    when is_exchanged then 'exchanged'
    when part = 'quarter' and amount = cumulative then 'cumulative'
    when part = 'month' and amount = cumulative then 'whole'
    when part = 'cumulative' and amount = quarter then 'quarter'
    when part = 'cumulative' and amount = month then 'month'
    when round(amount, 6) = round(-due, 6) then 'sign'
    when rtrim(cast(cast(round(abs(amount) * 1000000) as hugeint) as varchar), '0') = rtrim(cast(cast(round(abs(due) * 1000000) as hugeint) as varchar), '0') then 'power'
    when list_sort(string_split(cast(cast(round(abs(amount) * 1000000) as hugeint) as varchar), ''))
      = list_sort(string_split(cast(cast(round(abs(due) * 1000000) as hugeint) as varchar), '')) then 'digits'
  end as slip,
  not exists (from shared.repeated_figures as repeated where is_repeated and value_cell = cell) as is_new
from odd
qualify month is not null or row_number() over (partition by measure, indicator_code, area_code, period_code order by slip is null, (part = 'cumulative') <> is_sum_odd) = 1
union all by name
select measure, indicator_code, area_code, period_code, n, 'none' as part
from judged
where off is not null or quarter_off is not null
