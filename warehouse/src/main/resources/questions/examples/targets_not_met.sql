-- Which targets were not met, by how much, and who answers for them?
select targets.year, targets.indicator_name_vi, plan_text, value, difference_value, difference_unit_vi, agency_name_vi
from targets
left join agencies on agency_code = owner_agency_code
where verdict_code = 'not_met'
order by targets.year, targets.indicator_code
