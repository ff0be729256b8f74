-- Periods and collections: their words, their order.

-- The same period a year before: 2024-06 -> 2023-06, 2024 -> 2023.
create macro year_before(period_code) as cast(cast(left(period_code, 4) as integer) - 1 as varchar) || substr(period_code, 5);

-- The quarter of a month: 4 -> 2.
create macro quarter_of(month) as (month + 2) // 3;

-- The words of a period and basis: '8 tháng', 'tháng 8', 'quý II', 'cả năm'.
create macro period_words(period_code, basis) as (
  case
    when basis in ('year', 'year_estimate') then 'cả năm'
    when period_code like '%-Q_' then 'quý ' || ['I', 'II', 'III', 'IV'][cast(right(period_code, 1) as integer)]
    when basis = 'cumulative' then cast(cast(right(period_code, 2) as integer) as varchar) || ' tháng'
    when basis = 'end_of_period' then 'đến hết tháng ' || cast(cast(right(period_code, 2) as integer) as varchar)
    else 'tháng ' || cast(cast(right(period_code, 2) as integer) as varchar)
  end
);

-- The same with the year: '8 tháng năm 2024', 'cả năm 2024'.
create macro period_words_with_year(period_code, basis) as (
  period_words(period_code, basis) || case when basis in ('year', 'year_estimate') then ' ' else ' năm ' end || left(period_code, 4)
);

-- The place of a collection in the order in which collections fall due; the year's comes after October's.
create macro collection_position(collection_code) as (
  cast(left(collection_code, 4) as integer) * 1000
  + case when right(collection_code, 1) = 'Y' then 105 else 10 * cast(right(collection_code, 2) as integer) end
);

-- The first and the last day of a period of the calendar: 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2024.
create macro period_first_day(period_code) as make_date(
  cast(left(period_code, 4) as integer),
  case
    when substr(period_code, 6) in ('', 'H1', '9M') then 1
    when substr(period_code, 6, 1) = 'Q' then 3 * cast(right(period_code, 1) as integer) - 2
    else cast(right(period_code, 2) as integer)
  end, 1);
create macro period_last_day(period_code) as last_day(make_date(
  cast(left(period_code, 4) as integer),
  case substr(period_code, 6)
    when '' then 12
    when 'H1' then 6
    when '9M' then 9
    when 'Q1' then 3
    when 'Q2' then 6
    when 'Q3' then 9
    when 'Q4' then 12
    else cast(right(period_code, 2) as integer)
  end, 1));
