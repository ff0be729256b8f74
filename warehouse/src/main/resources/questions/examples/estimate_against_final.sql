-- How far was the estimate of a year from its final figure?
select estimate.indicator_name_vi, estimate.area_code, estimate.year, estimate.year_estimate_value, estimate.year_value, estimate.year_value - estimate.year_estimate_value as difference, estimate.unit_vi
from figures_wide as estimate
where year_estimate_value is not null and year_value is not null
order by estimate.year, estimate.indicator_name_vi
