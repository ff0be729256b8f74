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

-- The words of a period and of what it measures: 'tháng 6 năm 2024', '6 tháng năm 2024', 'quý II năm 2024', 'năm 2024'.
create macro rulebook.period_words(period_code, basis) as
  case
    when basis in ('year', 'year_estimate') or length(period_code) = 4 then ''
    when period_code like '%-Q_' then 'quý ' || ['I', 'II', 'III', 'IV'][cast(right(period_code, 1) as int)] || ' '
    when basis = 'cumulative' then cast(right(period_code, 2) as int) || ' tháng '
    when basis = 'end_of_period' then 'đến hết tháng ' || cast(right(period_code, 2) as int) || ' '
    else 'tháng ' || cast(right(period_code, 2) as int) || ' '
  end || 'năm ' || left(period_code, 4);

-- The words of a collection: 'tháng 6 năm 2024', 'năm 2024'.
create macro rulebook.collection_words(collection_code) as
  case when right(collection_code, 1) = 'Y' then '' else 'tháng ' || cast(right(collection_code, 2) as int) || ' ' end
  || 'năm ' || left(collection_code, 4);

-- The name of a section of the narrative, as its form prints it.
create macro rulebook.section_words(section_code) as
  case section_code
    when 'results' then 'Kết quả thực hiện'
    when 'difficulties' then 'Khó khăn, hạn chế'
    when 'causes' then 'Nguyên nhân'
    when 'proposals' then 'Đề xuất, kiến nghị và nhiệm vụ kỳ tới'
    else coalesce(section_code, '')
  end;
