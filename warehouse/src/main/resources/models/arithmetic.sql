-- Arithmetic that must be exact, and the interval that a qualified figure means.

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

-- v rounded half away from zero to at most six places, as DuckDB rounds a decimal to places that are a literal.
create macro round_half_up(v, places) as (
  case places
    when 0 then cast(round(cast(v as decimal(28,6)), 0) as decimal(28,6))
    when 1 then cast(round(cast(v as decimal(28,6)), 1) as decimal(28,6))
    when 2 then cast(round(cast(v as decimal(28,6)), 2) as decimal(28,6))
    when 3 then cast(round(cast(v as decimal(28,6)), 3) as decimal(28,6))
    when 4 then cast(round(cast(v as decimal(28,6)), 4) as decimal(28,6))
    when 5 then cast(round(cast(v as decimal(28,6)), 5) as decimal(28,6))
    when 6 then cast(v as decimal(28,6))
  end
);

-- The smallest step that is printed with so many decimals.
create macro printed_step(decimals) as cast(cast(ten_to(6 - decimals) as decimal(28,0)) * cast(0.000001 as decimal(7,6)) as decimal(28,6));

-- One unit of the last non-zero digit of v: 92.4 -> 0.1, 31500 -> 100; zero for zero.
create macro trailing_zeros(digits) as cast(length(digits) - length(rtrim(digits, '0')) as integer);
create macro last_digit_unit(v) as (
  case when v = 0 then cast(0 as decimal(28,6)) when v is not null then
    cast(cast(ten_to(least(14, trailing_zeros(cast(cast(abs(cast(v as decimal(28,6))) * 1000000 as hugeint) as varchar)))) as decimal(28,0))
      * cast(0.000001 as decimal(7,6)) as decimal(28,6))
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

-- The median of a list, the middle two halved exactly where there are two; NULL for an empty list.
create macro median_of(numbers) as (
  divide_half_up(list_sort(numbers)[(len(numbers) + 1) // 2] + list_sort(numbers)[len(numbers) // 2 + 1], 2, 6)
);
