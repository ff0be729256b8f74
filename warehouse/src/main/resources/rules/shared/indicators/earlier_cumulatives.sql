-- Each cumulative flow beside the latest that was reported for an earlier period of its year; of an area that others were merged into this year, the sum of what each of them had last.
with past as (
  select * from shared.past_figures
),
reported as (
  select figures.row_number, past.area_code, past.area_code = figures.area_code as is_own, arg_max(past.value, past.period_code) as value, max(past.period_code) as period_code
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  join past
    on (past.indicator_code, past.basis) = (figures.indicator_code, figures.basis)
    and left(past.period_code, 4) = left(figures.period_code, 4)
    and past.period_code < figures.period_code
    and (past.area_code = figures.area_code or past.area_code in (
      select from_code from reference.area_succession where to_code = figures.area_code and kind = 'merge'))
  where figures.basis = 'cumulative' and indicators.nature = 'flow' and figures.value is not null
  group by figures.row_number, figures.area_code, past.area_code
),
earlier as (
  select row_number, cast(sum(value) as decimal(28,6)) as earlier_value, max(period_code) as earlier_period
  from (from reported qualify is_own or not bool_or(is_own) over (partition by row_number))
  group by row_number
),
falls as (
  select figures.*, earlier.earlier_value, earlier.earlier_period
  from submission.figures as figures
  join earlier using (row_number)
)
select * from falls
