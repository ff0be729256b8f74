-- What do two sources say differently, unexplained? The most money first, then what is furthest apart.
select indicator_code, period_code, basis, own_value, other_value, unit_vi, text_vi, edition
from disagreements
where not is_explained
order by money_billion_vnd desc nulls last, apart_percent desc nulls last, indicator_code, period_code, basis, text_vi
