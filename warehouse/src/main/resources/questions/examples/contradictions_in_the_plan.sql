-- Which targets of a plan cannot all hold?
select plan_year, indicator_name_vi, rule_vi, least_value, greatest_value, text_vi
from plan_findings
order by plan_year, indicator_code, finding_code
