-- Arithmetic that must be exact, and the interval that a qualified figure means.
-- DuckDB divides decimals as doubles, and multiplies DECIMAL(18,6) within 18 digits. The range here is what a landed figure can be
-- (DECIMAL(28,6), 22 digits before the comma) times a hundred: amounts of any city in dong, a hundred times over, in millionths.

-- Ten to a small power, exactly.
create macro ten_to(places) as cast(rpad('1', places + 1, '0') as hugeint);

-- A number of at most six places as a count of millionths. For numbers below 10^26.
create macro in_millionths(v) as cast(cast(v as decimal(38,6)) * 1000000 as hugeint);

-- A number of at most seven places as a count of ten-millionths. For numbers below 10^24.
create macro in_ten_millionths(v) as cast(cast(v as decimal(38,7)) * 10000000 as hugeint);

-- The greatest whole number that is not above a / b, for b above zero, where // alone cuts towards zero; NULL where b is zero.
create macro floor_of(a, b) as (a - ((a % nullif(b, 0)) + b) % nullif(b, 0)) // nullif(b, 0);

-- a / b rounded half away from zero to at most six places, exactly; NULL where b is zero, or where more than 22 digits would stand before the comma. For a and b below 10^24.
create macro divide_half_up(a, b, places) as (
  case when b = 0 then null else
    cast(try_cast(
      (case when (a < 0) <> (b < 0) then -1 else 1 end)
      * ((2 * in_millionths(abs(a)) * ten_to(places) + in_millionths(abs(b))) // (2 * in_millionths(abs(b))))
      * ten_to(6 - places)
    as decimal(28,0)) * cast(0.000001 as decimal(7,6)) as decimal(28,6))
  end
);

-- What a ratio is of, by its unit: of ten thousand, else of a hundred.
create macro ratio_scale(unit_code) as case unit_code when 'per_10000' then 10000 else 100 end;

-- What is stated of an indicator: the value, or the ratio of the two numbers where they alone are.
create macro value_or_ratio(value, nature_code, unit_code, numerator, denominator, places) as
  coalesce(value, case when nature_code = 'computed_ratio' then divide_half_up(numerator * ratio_scale(unit_code), denominator, places) end);

-- The greatest number of seven places that is not above a / b, for b above zero: with quotient_ceil it tells exactly on which side of a bound a / b lies. NULL where b is zero. For a below 10^24.
create macro quotient_floor(a, b) as cast(floor_of(in_ten_millionths(a) * 10000000, in_ten_millionths(b)) as decimal(38,0)) * cast(0.0000001 as decimal(7,7));

-- The least number of seven places that is not below a / b, for b above zero; NULL where b is zero. For a below 10^24.
create macro quotient_ceil(a, b) as -quotient_floor(-(a), b);

-- v rounded half away from zero to so many places, none to six. DuckDB rounds to places that are a literal only.
create macro round_half_up(v, places) as
  cast(cast(round(cast(v as decimal(28,6)) * cast(10 ** places as integer), 0) as decimal(28,0)) * cast(10 ** -places as decimal(7,6)) as decimal(28,6));

-- The smallest step that is printed with so many decimals.
create macro printed_step(decimals) as cast(cast(ten_to(6 - decimals) as decimal(28,0)) * cast(0.000001 as decimal(7,6)) as decimal(28,6));

-- A figure of a year before as the definition of the year after has it: itself where nothing changed on a day, else converted, half away from zero, to six places; NULL where the series breaks.
create macro on_definition(v, changed_on, conversion) as case when changed_on is null then v else cast(round(cast(v as decimal(28,6)) * conversion, 6) as decimal(28,6)) end;

-- How many zeros stand at the end of a text of digits: 31500 -> 2.
create macro trailing_zeros(digits) as cast(length(digits) - length(rtrim(digits, '0')) as integer);

-- One unit of the last non-zero digit of v: 92.4 -> 0.1, 31500 -> 100; zero for zero.
create macro last_digit_unit(v) as (
  case when v = 0 then cast(0 as decimal(28,6)) when v is not null then
    cast(cast(ten_to(least(14, trailing_zeros(cast(in_millionths(abs(v)) as varchar)))) as decimal(28,0))
      * cast(0.000001 as decimal(7,6)) as decimal(28,6))
  end
);

-- Half of that unit, half away from zero to six places.
create macro half_digit_unit(v) as cast(round(last_digit_unit(v) * 0.5, 6) as decimal(28,6));

-- Half of a unit of the last decimal that stands there: 0.5 for 12, 0.05 for 12.3.
create macro half_unit(x) as cast(5 * 10 ** (-1 - length(rtrim(right(cast(cast(x as decimal(28,6)) as varchar), 6), '0'))) as decimal(8,7));

-- The least figure, at printed decimals, that a qualified value can mean: 92.4 for "hơn 92,4", 31,400 for "gần 31.500", 10,500 for "khoảng 11.000".
create macro value_low(v, qualifier, decimals) as cast(
  case qualifier
    when 'less_than' then v - greatest(last_digit_unit(v), printed_step(decimals))
    when 'about' then v - half_digit_unit(v)
    when 'more_than' then v
    else round_half_up(v, decimals)
  end as decimal(28,6));

-- The greatest figure, at printed decimals, that a qualified value can mean: 92.49 for "hơn 92,4", 31,499 for "gần 31.500", 11,500 for "khoảng 11.000".
create macro value_high(v, qualifier, decimals) as cast(
  case qualifier
    when 'more_than' then v + greatest(last_digit_unit(v), printed_step(decimals)) - printed_step(decimals)
    when 'about' then v + half_digit_unit(v)
    when 'less_than' then v - printed_step(decimals)
    else round_half_up(v, decimals)
  end as decimal(28,6));

-- The median of a list, the middle two halved exactly where there are two; NULL for an empty list.
create macro median_of(numbers) as (
  divide_half_up(list_sort(numbers)[(len(numbers) + 1) // 2] + list_sort(numbers)[len(numbers) // 2 + 1], 2, 6)
);
