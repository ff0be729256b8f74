-- What was reported of each figure before, the newest where it was reported more than once; of two that came at once the greater.
select indicator_code, area_code, period_code, basis, value, numerator, reported_yoy_percent, coalesce(qualifier, 'exact') as qualifier
from history.figures
where value is not null
qualify row_number() over (
  partition by indicator_code, area_code, period_code, basis order by received_at desc, value desc) = 1
