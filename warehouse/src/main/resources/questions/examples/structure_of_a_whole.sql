-- Of which parts is a whole made, in percent, and since when?
select indicator_name_vi, period_code, basis, component_name_vi, value as percent
from contributions
where measure_code = 'share_percent'
order by indicator_name_vi, period_code, basis, percent desc
