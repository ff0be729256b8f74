-- The rule book's arithmetic, laid in the database rulebook beside the relations under check.
-- A quotient of two decimals at two decimals, half away from zero: DuckDB's own division of decimals is a double.
create macro rulebook.quotient(a, b) as
  cast(
    sign(a) * sign(b)
    * ((200 * abs(cast(a * 1000000 as hugeint)) + abs(cast(b * 1000000 as hugeint)))
       // nullif(2 * abs(cast(b * 1000000 as hugeint)), 0))
    as decimal(28, 0)) * 0.01;

-- Half of a unit of the last decimal that stands there: 0.5 for 12, 0.05 for 12.3.
create macro rulebook.half_unit(x) as
  case
    when x = round(x, 0) then 0.5000000
    when x = round(x, 1) then 0.0500000
    when x = round(x, 2) then 0.0050000
    when x = round(x, 3) then 0.0005000
    when x = round(x, 4) then 0.0000500
    when x = round(x, 5) then 0.0000050
    else 0.0000005
  end;

-- The same period a year earlier: 2023-06 for 2024-06, 2023-Q2 for 2024-Q2, 2023 for 2024.
create macro rulebook.year_before(period_code, years) as
  printf('%04d', cast(left(period_code, 4) as int) - years) || substr(period_code, 5);

-- The month of a period code such as 2024-06; null for a quarter or a year.
create macro rulebook.month_of(period_code) as
  case when regexp_matches(period_code, '^[0-9]{4}-[0-9]{2}$') then cast(right(period_code, 2) as int) end;

-- The state of a task in the words of its form.
create macro rulebook.task_state_vi(state) as
  case state
    when 'done_in_time' then 'Hoàn thành đúng hạn'
    when 'done_late' then 'Hoàn thành quá hạn'
    when 'open_in_time' then 'Đang làm - trong hạn'
    when 'open_overdue' then 'Đang làm - quá hạn'
    else coalesce(state, '')
  end;
