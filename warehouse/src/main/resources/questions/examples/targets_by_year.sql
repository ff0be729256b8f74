-- What was planned, what came of it, and how was it judged, year by year?
select year, indicator_name_vi, plan_text, value, unit_vi, verdict_vi, difference_value, difference_unit_vi
from targets
order by year, indicator_code
