-- Each amount of a rate that is not their quotient, and by no power of ten, where one slip of that amount makes the rate right: a sign too many,
-- two digits in each other's place, the amounts in each other's cell, what another row has, what the sheet has elsewhere. Where such a slip
-- of the rate makes it right, too, it is the rate unless that is nearer to what was usual than the quotient.
with rates as (
  select * from shared.rates
  -- A rate in whole percent is the quotient of many amounts.
  where is_off and power = 0 and 200 * half_unit(value) <= abs(value)
),
parts as (
  select row_number, 'numerator' as part, numerator_cell as cell, numerator as found from rates
  union all
  select row_number, 'denominator', denominator_cell, denominator from rates
  union all
  select row_number, 'rate', value_cell, value from rates
),
others as (
  select row_number, 'numerator' as part, numerator_cell as cell, numerator as due from submission.figures
  union all
  select row_number, 'denominator', denominator_cell, denominator from submission.figures
  union all
  select row_number, 'rate', value_cell, value from submission.figures where numerator is not null
),
turned as (
  select *, cast(in_millionths(abs(found)) as varchar) as digits, unnest(range(1, length(digits))) as place
  from parts
),
slips as (
  select row_number, part, cell, found, -found as due, 1 as rank, ', trái dấu' as slip_vi, ', its sign is wrong' as slip_en
  from parts
  where found < 0
  union all
  select
    row_number, part, cell, found,
    sign(found) * try_cast(left(digits, place - 1) || substr(digits, place + 1, 1) || substr(digits, place, 1) || substr(digits, place + 2) as decimal(34, 0)) * cast(0.000001 as decimal(6, 6)),
    2, ', đảo chữ số', ', two digits are in each other''s place'
  from turned
  union all
  select row_number, part, cell, found, amount, 3, ', ô ' || amount_cell || ' ghi ' || vi_number(amount, 6), ', ' || amount_cell || ' has ' || amount
  from rates join parts using (row_number)
  where part = 'numerator' and amount is not null
  union all
  select
    row_number, part, cell, found, case part when 'numerator' then denominator else numerator end,
    4, ', tử số và mẫu số đổi chỗ cho nhau', ', the two amounts are in each other''s cell'
  from rates join parts using (row_number)
  where part <> 'rate'
  union all
  select parts.row_number, part, parts.cell, found, due, 5, ', số này đang ở ô ' || others.cell, ', which is in ' || others.cell
  from parts join others using (part)
  where others.row_number <> parts.row_number and due is not null
),
tried as (
  select
    rates.*, slips.* exclude (row_number),
    case when rank = 4 then denominator when part = 'numerator' then due else numerator end as new_numerator,
    case when rank = 4 then numerator when part = 'denominator' then due else denominator end as new_denominator,
    case part when 'rate' then due else value end as new_value
  from rates join slips using (row_number)
),
fitting as (
  select *
  from tried
  where quotient_floor(new_numerator * sign(new_denominator) * scale, abs(new_denominator)) >= new_value - half_unit(value)
    and quotient_ceil(new_numerator * sign(new_denominator) * scale, abs(new_denominator)) <= new_value + half_unit(value)
    -- What is off by little is seldom a slip of an amount, and almost any may make it right.
    and 20 * abs(due - found) >= abs(found)
),
of_the_rate as (
  select row_number from fitting where part = 'rate' and not coalesce(abs(value - usual_rate) < abs(quotient - usual_rate), false)
)
select * exclude (due), cast(due as decimal(28, 6)) as due
from fitting
where part <> 'rate' and row_number not in (select row_number from of_the_rate)
-- Of slips that each make it right the likelier.
qualify dense_rank() over (partition by row_number order by rank) = 1 and row_number() over (partition by row_number, part order by rank, due, slip_vi) = 1
