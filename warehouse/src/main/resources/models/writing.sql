-- How Vietnamese reports write numbers, dates and delays.

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
