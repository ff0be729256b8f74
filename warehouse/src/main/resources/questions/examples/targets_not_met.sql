-- Which targets of a year were not met, by how much, and who answers for them, and of which was nothing reported?
select
  year, targets.indicator_name_vi, plan_text, value, difference_value, difference_unit_vi,
  case when value is null then 'không có báo cáo' else verdict_vi end as state_vi, targets.owner_agency_name_vi
from targets
left join indicators using (indicator_code)
where verdict_code = 'not_met' or value is null and list_code = 'headline' and edition like year || '/%'
order by year, value is null, indicator_code
