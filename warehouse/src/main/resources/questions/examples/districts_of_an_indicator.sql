-- How do the districts or communes compare, for the latest period that they report?
select indicator_name_vi, area_name_vi, period_code, basis, value, unit_vi
from figures
where level_code <> 'province' and value is not null
qualify dense_rank() over (partition by indicator_code, basis order by period_code desc) = 1
order by indicator_name_vi, basis, value desc
