-- Each computed ratio that came with its operands: whether it is their quotient, by what power of ten it is not, and which of the three
-- is then the odd one, as the year's plan, the same amount elsewhere in the sheet and what was reported before have it. Nobody slips by
-- thousands in a rate: one of its amounts is in another unit. Where the two agree, the power is that by which both leave what was before.
with of_plan as (
  select whole as indicator_code, part from rulebook.parts where relation = 'of_plan'
),
rates as (
  select
    figures.*, indicators.name_vi as indicator_name_vi, indicators.name_en as indicator_name_en,
    ratio_scale(indicators.unit) as scale,
    figures.basis = 'cumulative' or of_plan.part is not null as is_of_year, of_plan.part,
    cast(numerator as double) * scale / nullif(cast(denominator as double), 0) as quotient,
    quotient_floor(numerator * scale, denominator) < value - half_unit(value)
      or quotient_ceil(numerator * scale, denominator) > value + half_unit(value) as is_off
  from submission.figures as figures
  join reference.indicators as indicators on indicators.code = figures.indicator_code
  left join of_plan using (indicator_code)
  where indicators.nature = 'computed_ratio'
    and figures.value is not null and figures.numerator is not null and figures.denominator is not null
),
before as (
  -- What is counted from the year's beginning is compared within the year, by its months.
  select
    rates.row_number, cast(quantile_disc(past.denominator, 0.5) as double) as usual_denominator,
    median(past.numerator / months) filter (is_alike) * any_value(own_months) as usual_numerator,
    median(past.value / months) filter (is_alike) * any_value(own_months) as usual_rate
  from rates
  join history.figures as past
    on (past.indicator_code, past.area_code, past.basis) = (rates.indicator_code, rates.area_code, rates.basis)
    and past.period_code < rates.period_code
  cross join lateral (
    select
      not rates.is_of_year or left(past.period_code, 4) = left(rates.period_code, 4) as is_alike,
      case when rates.is_of_year then coalesce(month_of(past.period_code), 12) else 1 end as months,
      case when rates.is_of_year then coalesce(month_of(rates.period_code), 12) else 1 end as own_months)
  where least(past.value, past.numerator, past.denominator) > 0
  group by rates.row_number
),
plans as (
  select indicator as part, year, max(cast(coalesce(nullif(amount, ''), low) as double)) as plan
  from reference.targets
  group by all
),
amounts as (
  select rates.row_number, figures.value as amount, figures.value_cell as amount_cell
  from rates
  join submission.figures as figures
    on (figures.indicator_code, figures.area_code, figures.period_code, figures.basis) = (rates.part, rates.area_code, rates.period_code, 'cumulative')
    and rates.basis in ('cumulative', 'end_of_period')
  where figures.value is not null
),
known as (
  select
    rates.* exclude (part), amount, amount_cell, plan, usual_numerator, usual_denominator, usual_rate,
    coalesce(nullif(plan, 0), usual_denominator) as due_denominator,
    case when least(value, numerator, denominator) > 0 then log10(value / quotient) end as leap,
    case when leap is not null then log10(usual_rate / value) end as return
  from rates
  left join before using (row_number)
  left join amounts using (row_number)
  left join plans on plans.part = rates.part and plans.year = left(rates.period_code, 4)
    -- The plan is the city's, not its districts'.
    and not exists (from reference.areas as areas where areas.code = rates.area_code and areas.parent <> '')
),
powers as (
  select
    *,
    coalesce(case
      when not is_off then case when abs(return) >= log10(30) then sign(return) * 3 * greatest(1, round(abs(return) / 3)) end
      when abs(quotient * 10 ** round(leap) - value) <= half_unit(value) then round(leap)
      when abs(leap) >= log10(300) then 3 * round(leap / 3)
    end, 0) as power,
    -- A year's first months are far from its others: by ten and a hundred only the amount itself can tell.
    coalesce(cast(nullif(greatest(amount, 0), 0) as double), case when not is_of_year or abs(power) >= 3 then usual_numerator end) as due_numerator
  from known
),
told as (
  select
    *,
    case when power <> 0 then log10(due_numerator / numerator) * sign(power) > abs(power) / 2 end as is_numerator_off,
    case when power <> 0 then log10(denominator / due_denominator) * sign(power) > abs(power) / 2 end as is_denominator_off
  from powers
)
select
  * exclude (due_numerator, due_denominator),
  case
    when is_numerator_off and is_denominator_off then 'either'
    when is_numerator_off then 'numerator'
    when is_denominator_off then 'denominator'
    when abs(power) < 3 or not is_off or value >= 10 * scale or (not is_numerator_off and not is_denominator_off) then 'rate'
    when not is_denominator_off then 'numerator'
    when not is_numerator_off then 'denominator'
    else 'either'
  end as odd_one,
  try_cast(10 ** abs(power) as decimal(38, 0)) as factor,
  try_cast(round(numerator * 10 ** power, 6) as decimal(28, 6)) as numerator_due,
  try_cast(round(denominator * 10 ** -power, 6) as decimal(28, 6)) as denominator_due,
  case
    when due_numerator = amount then 'ô ' || amount_cell || ' ghi ' || vi_number(amount, 6)
    when due_numerator is not null then 'các kỳ trước khoảng ' || vi_number(cast(round(due_numerator, 2) as decimal(28, 6)), 2)
  end as numerator_known_vi,
  case
    when plan <> 0 then 'kế hoạch năm là ' || vi_number(cast(plan as decimal(28, 6)), 6)
    when due_denominator is not null then 'các kỳ trước là ' || vi_number(cast(due_denominator as decimal(28, 6)), 6)
  end as denominator_known_vi
from told
