-- What do two sources say differently, unexplained?
select indicator_code, period_code, basis, own_value, other_value, text_vi, edition
from disagreements
where not is_explained
order by indicator_code, period_code, basis, text_vi
