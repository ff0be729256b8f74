-- How much of the planned capital was spent by the end of each month? Lines that have both a plan and a disbursement.
select
  collection_code,
  count(*) as lines,
  sum(plan_billion_vnd) as plan_billion_vnd,
  sum(disbursed_cumulative_billion_vnd) as disbursed_billion_vnd,
  divide_half_up(100 * sum(disbursed_cumulative_billion_vnd), sum(plan_billion_vnd), 2) as percent
from disbursements
where plan_billion_vnd is not null and disbursed_cumulative_billion_vnd is not null
group by all
order by min(collection_position(collection_code))
