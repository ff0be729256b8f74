-- How much of its planned capital did each owner spend by the end of each month?
select
  collection_code, agency_name_vi, count(*) as lines,
  sum(plan_billion_vnd) as plan_billion_vnd, sum(disbursed_cumulative_billion_vnd) as disbursed_billion_vnd,
  divide_half_up(100 * sum(disbursed_cumulative_billion_vnd), sum(plan_billion_vnd), 2) as percent
from disbursements
where plan_billion_vnd is not null and disbursed_cumulative_billion_vnd is not null
group by all
