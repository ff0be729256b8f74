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

-- v rounded half away from zero.
create macro round_half_up(v, places) as divide_half_up(v, 1, places);

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

-- The median of a list, the middle two halved exactly where there are two; NULL for an empty list.
create macro median_of(numbers) as (
  divide_half_up(list_sort(numbers)[(len(numbers) + 1) // 2] + list_sort(numbers)[len(numbers) // 2 + 1], 2, 6)
);
