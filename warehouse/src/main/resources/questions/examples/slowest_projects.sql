-- Which projects have spent least of their plan, and what would be left of it on 31 January?
select year, agency_name_vi, project_name_vi, capital_source_vi, collection_code, plan_billion_vnd, disbursed_cumulative_billion_vnd, plan_percent, shortfall_billion_vnd
from projects
where plan_billion_vnd > 0
order by year desc, plan_percent, plan_billion_vnd desc
