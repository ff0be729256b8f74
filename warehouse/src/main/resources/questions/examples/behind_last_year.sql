-- Which figures fell behind the same period of the year before, by agency, and whose cannot be told? A rise counts where less is better; what is a rate is so many points off.
with behind as (
  select figures.*, coalesce(reported_yoy_percent, computed_yoy_percent) as change_percent,
    case when change_percent is null and direction_code <> 'none' then computed_yoy_points end as change_points
  from figures
  join indicators using (indicator_code)
  where case direction_code when 'lower' then -1 else 1 end * coalesce(change_percent, change_points) < 0
),
silent as (
  select agency_name_vi, state_vi || ': ' || string_agg(collection_code, ', ' order by collection_position(collection_code)) as state_vi
  from deliveries
  where state_code in ('missing', 'rejected')
  group by agency_code, agency_name_vi, deliveries.state_vi
)
select agency_name_vi, indicator_name_vi, period_code, basis, value, unit_vi, change_percent, change_points, 'đã báo cáo' as state_vi
from behind
union all by name
select agency_name_vi, state_vi
from silent
order by agency_name_vi, change_percent, change_points
