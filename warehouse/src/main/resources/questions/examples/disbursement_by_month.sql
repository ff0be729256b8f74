-- How much of the planned capital was spent by the end of each month, and whose projects are not in it? Lines that have both a plan and a disbursement.
with silent as (
  select collection_code, string_agg(agency_name_vi || ': ' || state_vi, '; ' order by agency_name_vi) as not_counted_vi
  from deliveries
  where state_code in ('missing', 'rejected') and agency_code in (select agency_code from disbursements)
  group by collection_code
)
select
  collection_code,
  count(*) as lines,
  sum(plan_billion_vnd) as plan_billion_vnd,
  sum(disbursed_cumulative_billion_vnd) as disbursed_billion_vnd,
  divide_half_up(100 * sum(disbursed_cumulative_billion_vnd), sum(plan_billion_vnd), 2) as percent,
  coalesce(any_value(not_counted_vi), '') as not_counted_vi
from disbursements
left join silent using (collection_code)
where plan_billion_vnd is not null and disbursed_cumulative_billion_vnd is not null
group by collection_code
order by min(collection_position(collection_code))
