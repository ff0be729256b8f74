-- Which targets were not met, by how much, and who answers for them?
select year, indicator_name_vi, plan_text, value, difference_value, difference_unit_vi, owner_agency_name_vi
from targets
where verdict_code = 'not_met'
order by year, indicator_code
