-- Which projects have spent least of their plan, in the latest month that reports them?
select
  agency_name_vi, project_name_vi, capital_source_vi, collection_code, plan_billion_vnd, disbursed_cumulative_billion_vnd,
  divide_half_up(100 * disbursed_cumulative_billion_vnd, plan_billion_vnd, 2) as percent
from disbursements
where plan_billion_vnd > 0
qualify row_number() over (partition by agency_code, line_code, disbursement_year order by collection_position(collection_code) desc) = 1
order by percent, plan_billion_vnd desc
