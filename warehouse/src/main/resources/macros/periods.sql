-- Periods and collections: their words, their order; days, moments and delays as reports write them.

-- A period a year before, or so many years: 2024-06 -> 2023-06, 2024-Q2 -> 2023-Q2, 2024 -> 2023.
create macro year_before(period_code, years := 1) as printf('%04d', try_cast(left(period_code, 4) as integer) - years) || substr(period_code, 5);

-- What a figure is compared with in a sentence: 'năm 2023' of a year, 'cùng kỳ' of a part of one.
create macro compared_words(period_code, basis) as case when basis in ('year', 'year_estimate') then 'năm ' || year_before(period_code) else 'cùng kỳ' end;

-- The month of a period code such as 2024-06; null for a quarter or a year.
create macro month_of(period_code) as
  case when length(period_code) = 7 and substr(period_code, 5, 1) = '-' then try_cast(right(period_code, 2) as int) end;

-- The quarter of a month: 4 -> 2.
create macro quarter_of(month) as (month + 2) // 3;

-- Whether an indicator of that frequency is asked for at the end of a month: a quarter's at its end, a year's of no part of it.
create macro is_asked_at(frequency, month) as frequency = 'month' or (frequency <> 'year' and month % 3 = 0);

-- The words of a period and basis: '8 tháng', 'tháng 8', 'quý II', 'cả năm'.
create macro period_words(period_code, basis) as (
  case
    when basis in ('year', 'year_estimate') then 'cả năm'
    when period_code like '%-Q_' then 'quý ' || ['I', 'II', 'III', 'IV'][try_cast(right(period_code, 1) as integer)]
    when basis = 'cumulative' then cast(try_cast(right(period_code, 2) as integer) as varchar) || ' tháng'
    when basis = 'end_of_period' then 'đến hết tháng ' || cast(try_cast(right(period_code, 2) as integer) as varchar)
    else 'tháng ' || cast(try_cast(right(period_code, 2) as integer) as varchar)
  end
);

-- The same of what a year is the mean of: 'bình quân 8 tháng'.
create macro measured_words(period_code, basis, aggregation) as
  case when basis = 'cumulative' and aggregation = 'mean' then 'bình quân ' else '' end || period_words(period_code, basis);

-- Of what part of the year a figure is, where that is another than the period of the edition: ', 8 tháng'.
create macro other_period_words(period_text, last_month, is_whole_year) as
  case when period_text in ('', 'cả năm') then '' when not is_whole_year and regexp_matches(period_text, '(^| )' || last_month || '( tháng)?$') then '' else ', ' || period_text end;

-- The words of a period and basis with the year: '8 tháng năm 2024', 'cả năm 2024'.
create macro period_words_with_year(period_code, basis) as (
  period_words(period_code, basis) || case when basis in ('year', 'year_estimate') then ' ' else ' năm ' end || left(period_code, 4)
);

-- The name of a period and of what it measures, where the whole year is its number: 'tháng 6 năm 2024', '6 tháng năm 2024', 'quý II năm 2024', 'năm 2024'.
create macro period_name(period_code, basis) as (
  case when basis in ('year', 'year_estimate') or length(period_code) = 4 then 'năm ' || left(period_code, 4)
    else period_words_with_year(period_code, basis) end
);

-- From one period to another, or the one: 'tháng 1 năm 2024 - tháng 5 năm 2024', 'tháng 1 năm 2024'.
create macro span_words(first_words, last_words) as first_words || case when last_words = first_words then '' else ' - ' || last_words end;

-- The words of a collection: 'tháng 6 năm 2024', 'năm 2024'.
create macro collection_words(collection_code) as
  case when right(collection_code, 1) = 'Y' then '' else 'tháng ' || try_cast(right(collection_code, 2) as int) || ' ' end
  || 'năm ' || left(collection_code, 4);

-- The place of a collection in the order in which collections fall due; the year's comes after October's.
create macro collection_position(collection_code) as (
  try_cast(left(collection_code, 4) as integer) * 1000
  + case when right(collection_code, 1) = 'Y' then 105 else 10 * try_cast(right(collection_code, 2) as integer) end
);

-- What was closed before it, a collection's forms ask no more about: the first of its month, of October for the year's.
create macro asked_from(collection_code) as make_date(try_cast(left(collection_code, 4) as integer), collection_position(collection_code) // 10 % 100, 1);

-- The first day of a period of the calendar: 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2024.
create macro period_first_day(period_code) as make_date(
  try_cast(left(period_code, 4) as integer),
  case
    when substr(period_code, 6) in ('', 'H1', '9M') then 1
    when substr(period_code, 6, 1) = 'Q' then 3 * try_cast(right(period_code, 1) as integer) - 2
    else try_cast(right(period_code, 2) as integer)
  end, 1);

-- The last day of a period of the calendar.
create macro period_last_day(period_code) as last_day(make_date(
  try_cast(left(period_code, 4) as integer),
  case substr(period_code, 6)
    when '' then 12
    when 'H1' then 6
    when '9M' then 9
    when 'Q1' then 3
    when 'Q2' then 6
    when 'Q3' then 9
    when 'Q4' then 12
    else try_cast(right(period_code, 2) as integer)
  end, 1));

-- A day as '18/6/2024', '05/02/2024'; days below ten and the first two months with a zero (Decree 30/2020/NĐ-CP).
create macro vi_date(d) as strftime(d, '%d/') || case when month(d) < 3 then '0' else '' end || month(d) || '/' || year(d);

-- Whether a figure ends before its period does, and not on the 14th to which a month is reported (Decree 09/2019/NĐ-CP, article 12).
create macro is_short_of(measured_to, period_code) as
  measured_to < period_last_day(period_code) and measured_to <> period_last_day(period_code) - cast(day(period_last_day(period_code)) as integer) + 14;

-- How much of the year has gone when a figure since January was measured, in percent: its months, or its days where it stops short of the last of them.
create macro elapsed_percent_at(period_code, measured_to) as
  case when is_short_of(measured_to, period_code) then divide_half_up(dayofyear(measured_to) * 100, dayofyear(make_date(year(measured_to), 12, 31)), 2)
    else divide_half_up(month_of(period_code) * 100, 12, 2) end;

-- Behind what is older than the last day of the others: ' (số liệu đến ngày 14/9/2024)', else nothing.
create macro older_words(measured_to, last_on) as case when measured_to < last_on then ' (số liệu đến ngày ' || vi_date(measured_to) || ')' else '' end;

-- A name with the day of its figures where the others' are later, in the bracket that it ends in if it has one.
create macro dated_name(name, measured_to, last_on) as regexp_replace(name || older_words(measured_to, last_on), '\) \((số liệu đến ngày [0-9/]+\))$', ', \1');

-- Behind a figure that stops short of its period: ' (số liệu đến ngày 21/4/2024)', else nothing.
create macro short_words(measured_to, period_code) as case when is_short_of(measured_to, period_code) then older_words(measured_to, period_last_day(period_code)) else '' end;

-- A day in a sentence: '18 tháng 6 năm 2024', '05 tháng 02 năm 2024'.
create macro vi_date_words(d) as strftime(d, '%d') || ' tháng ' || case when month(d) < 3 then '0' else '' end || month(d) || ' năm ' || year(d);

-- A moment in a table: '09:30 18/6/2024'.
create macro vi_moment(t) as strftime(t, '%H:%M ') || vi_date(t);

-- A moment in a sentence: '9 giờ 30 phút ngày 18 tháng 6 năm 2024'.
create macro vi_moment_words(t) as hour(t) || ' giờ ' || strftime(t, '%M') || ' phút ngày ' || vi_date_words(t);

-- How late a delivery is: 'đúng hạn', 'chậm dưới 1 giờ', 'chậm 6 giờ', 'chậm 171 ngày'.
create macro vi_lateness(hours) as (
  case
    when hours = 0 then 'đúng hạn'
    when hours < 1 then 'chậm dưới 1 giờ'
    when hours < 24 then 'chậm ' || cast(trunc(hours) as integer) || ' giờ'
    else 'chậm ' || vi_number(cast(trunc(hours) as bigint) // 24, 0) || ' ngày'
  end
);

-- The period of the same kind before: 2024-01 -> 2023-12, 2024-Q1 -> 2023-Q4, 2024 -> 2023.
create macro period_before(period_code) as case
  when period_code like '%-01' or period_code like '%-Q1' then year_before(left(period_code, 4)) || case when period_code like '%-01' then '-12' else '-Q4' end
  when period_code like '%-Q_' then left(period_code, 6) || cast(try_cast(right(period_code, 1) as int) - 1 as varchar)
  when length(period_code) = 4 then year_before(period_code)
  else left(period_code, 5) || printf('%02d', month_of(period_code) - 1)
end;

-- The month after a month's collection: 2024-05 -> 2024-06, 2024-12 -> 2025-01.
create macro period_after(month_code) as
  case when month_code like '%-12' then printf('%04d-01', try_cast(left(month_code, 4) as int) + 1)
    when month_of(month_code) is not null then left(month_code, 5) || printf('%02d', month_of(month_code) + 1) end;

-- Whether the same period a year before ended before the city had its boundaries, and nobody restated it on them: its figure is in the first place of those that there are.
create macro is_across(period_code, began_on, place) as coalesce(period_last_day(year_before(period_code)) < began_on and coalesce(place, 3) > 1, false);
