-- Where does each indicator stand beside the bounds of its target?
select year, indicator_code, low_bound, high_bound, value
from targets
where target_kind in ('range', 'at_least', 'at_most', 'more_than', 'less_than')
