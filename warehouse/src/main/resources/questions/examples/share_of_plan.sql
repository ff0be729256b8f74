-- How much of the year's plan has been reached, by the latest figure since January?
select year, indicator_name_vi, period_code, value, unit_vi, coalesce(reported_plan_percent, computed_plan_percent) as plan_percent,
  case when reported_plan_percent is not null then reported_plan_name else computed_plan_name end as plan_name, agency_name_vi
from figures
where basis = 'cumulative' and plan_percent is not null
qualify row_number() over (partition by indicator_code, area_code, year order by period_code desc) = 1
order by year, plan_percent
