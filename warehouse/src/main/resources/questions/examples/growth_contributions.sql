-- Which part gave how many points of growth?
select indicator_name_vi, period_code, basis, component_name_vi, value as points
from contributions
where measure_code = 'contribution_points'
order by indicator_name_vi, period_code, basis, points desc
