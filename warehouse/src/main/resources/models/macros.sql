-- The only file here that is no select: arithmetic that must be exact, and the way Vietnamese reports write.

-- Ten to a small power, exactly.
create macro ten_to(places) as cast(rpad('1', places + 1, '0') as hugeint);

-- a / b rounded half away from zero to at most six places, without a double; NULL if b is zero.
create macro divide_half_up(a, b, places) as (
  case when b = 0 then null else
    cast(cast(
      (case when (a < 0) <> (b < 0) then -1 else 1 end)
      * ((2 * cast(abs(cast(a as decimal(28,6))) * 1000000 as hugeint) * ten_to(places) + cast(abs(cast(b as decimal(28,6))) * 1000000 as hugeint))
         // (2 * cast(abs(cast(b as decimal(28,6))) * 1000000 as hugeint)))
      * ten_to(6 - places)
    as decimal(28,0)) * cast(0.000001 as decimal(7,6)) as decimal(28,6))
  end
);

-- v rounded half away from zero.
create macro round_half_up(v, places) as divide_half_up(v, 1, places);

-- 1234.50 as '1.234,5': dot for thousands, comma for decimals, trailing zeros gone.
create macro vi_number(v, decimals) as (
  case when round_half_up(v, decimals) < 0 then '-' else '' end
  || replace(format('{:,}', cast(trunc(abs(round_half_up(v, decimals))) as bigint)), ',', '.')
  || case when rtrim(right(cast(abs(round_half_up(v, decimals)) as varchar), 6), '0') = '' then ''
     else ',' || rtrim(right(cast(abs(round_half_up(v, decimals)) as varchar), 6), '0') end
);

-- The same with a plus before what is above zero.
create macro vi_signed(v, decimals) as case when round_half_up(v, decimals) > 0 then '+' else '' end || vi_number(v, decimals);

create macro vi_date(d) as strftime(d, '%d/%m/%Y');
create macro vi_moment(t) as strftime(t, '%H:%M, %d/%m/%Y');

-- How late a delivery is: 'đúng hạn', 'chậm dưới 1 giờ', 'chậm 1 ngày 6 giờ'.
create macro vi_lateness(hours) as (
  case
    when hours = 0 then 'đúng hạn'
    when hours < 1 then 'chậm dưới 1 giờ'
    else 'chậm'
      || case when hours < 24 then '' else ' ' || vi_number(cast(trunc(hours) as bigint) // 24, 0) || ' ngày' end
      || case when cast(trunc(hours) as bigint) % 24 = 0 then '' else ' ' || vi_number(cast(trunc(hours) as bigint) % 24, 0) || ' giờ' end
  end
);

-- The smallest step that is printed with so many decimals.
create macro printed_step(decimals) as cast(cast(ten_to(6 - decimals) as decimal(28,0)) * cast(0.000001 as decimal(7,6)) as decimal(28,6));

-- One unit of the last non-zero digit of v: 92.4 -> 0.1, 31500 -> 100; zero for zero.
create macro last_digit_unit(v) as (
  case when v = 0 then cast(0 as decimal(28,6)) else
    cast(cast(list_max(list_filter(
      [cast(1 as hugeint), 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000],
      lambda p: cast(abs(cast(v as decimal(28,6))) * 1000000 as hugeint) % p = 0)) as decimal(28,0)) * cast(0.000001 as decimal(7,6)) as decimal(28,6))
  end
);

-- The least and the greatest figure, at printed decimals, that a qualified value can mean:
-- "hơn 92,4" is 92.4 to 92.49, "gần 31.500" is 31,400 to 31,499, "khoảng 11.000" is 10,500 to 11,500.
create macro value_low(v, qualifier, decimals) as cast(
  case qualifier
    when 'less_than' then v - greatest(last_digit_unit(v), printed_step(decimals))
    when 'about' then v - divide_half_up(last_digit_unit(v), 2, 6)
    when 'more_than' then v
    else round_half_up(v, decimals)
  end as decimal(28,6));
create macro value_high(v, qualifier, decimals) as cast(
  case qualifier
    when 'more_than' then v + greatest(last_digit_unit(v), printed_step(decimals)) - printed_step(decimals)
    when 'about' then v + divide_half_up(last_digit_unit(v), 2, 6)
    when 'less_than' then v - printed_step(decimals)
    else round_half_up(v, decimals)
  end as decimal(28,6));

-- The unit between a printed figure and its mark: '7,12% (ước)', '12.558 tỷ đồng (ước)'.
create macro with_unit(figure, unit_vi) as (
  regexp_extract(figure, '^[^(*‡]*[^(*‡ ]')
  || case when unit_vi = '' then '' when unit_vi = '%' then '%' else ' ' || unit_vi end
  || regexp_extract(figure, '( \([^)]*\)|\*|‡)$')
);

-- The word before a figure that is not exact.
create macro qualifier_words(qualifier) as case qualifier when 'more_than' then 'hơn ' when 'less_than' then 'gần ' when 'about' then 'khoảng ' else '' end;

-- The mark of a status, as statistical yearbooks print it.
create macro status_mark(status_code) as case status_code when 'E' then ' (ước)' when 'P' then ' (sb)' when 'F' then ' (db)' when 'I' then '*' when 'B' then '‡' else '' end;

-- A figure as it is printed: '5,73 (ước)', '…' if it was not reported, '-' if there can be none, 'x' if it is secret.
create macro figure_text(v, qualifier, status_code, decimals) as (
  case when status_code = 'Q' then 'x'
    when status_code = 'M' then '-'
    when v is null then '…'
    else qualifier_words(qualifier) || vi_number(v, decimals) || status_mark(status_code)
  end
);

create macro verdict_words(verdict_code) as case verdict_code
  when 'met' then 'Đạt' when 'exceeded' then 'Vượt' when 'not_met' then 'Không đạt' when 'not_assessed' then 'Chưa đánh giá' else '' end;

-- Whether a unit's differences are points of percent.
create macro is_in_points(unit) as coalesce(unit, '') in ('percent', 'percentage_point');

-- '1,64 điểm %' for rates; for amounts the difference in percent of the bound.
create macro difference_of(v, bound, unit) as cast(
  case when is_in_points(unit) then abs(v - bound) else abs(divide_half_up((v - bound) * 100, bound, 2)) end as decimal(28,6));
create macro difference_unit_words(unit) as case when is_in_points(unit) then 'điểm %' else '%' end;
create macro difference_text(difference, unit) as vi_number(difference, case when is_in_points(unit) then 3 else 2 end) || case when is_in_points(unit) then ' điểm %' else '%' end;

-- The same period a year before: 2024-06 -> 2023-06, 2024 -> 2023.
create macro year_before(period_code) as cast(cast(left(period_code, 4) as integer) - 1 as varchar) || substr(period_code, 5);

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
