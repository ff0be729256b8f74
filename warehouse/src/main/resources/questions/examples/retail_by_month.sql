-- How much was sold by retail in each month, and since January? One basis a column, so that nothing is added twice.
select period_code, month_value, cumulative_value
from figures_wide
where indicator_code = 'RETAIL_SALES' and level_code = 'province' and (month_value is not null or cumulative_value is not null)
order by period_code
