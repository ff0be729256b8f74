-- How do the districts or communes compare, for the latest period that they report, and which of them say nothing of it?
with stated as (
  select *
  from figures
  where level_code <> 'province' and value is not null
  qualify dense_rank() over (partition by indicator_code, basis order by period_code desc) = 1
),
asked as (
  select indicator_code, indicator_name_vi, period_code, basis, unit_vi, min(collection_code) as collection_code
  from stated
  group by all
),
silent as (
  select asked.*, area_name_vi, case when state_code = 'reported' then 'đã báo cáo, không có số liệu này' else deliveries.state_vi end as state_vi
  from asked
  join deliveries using (collection_code)
  join areas on area_code = agency_code and level_code <> 'province'
  where not exists (
      from stated
      where (stated.indicator_code, stated.basis, stated.area_code) = (asked.indicator_code, asked.basis, areas.area_code))
)
select indicator_name_vi, area_name_vi, period_code, basis, value, unit_vi, 'đã báo cáo' as state_vi
from stated
union all
select indicator_name_vi, area_name_vi, period_code, basis, null, unit_vi, state_vi
from silent
order by indicator_name_vi, basis, value desc nulls last, area_name_vi
