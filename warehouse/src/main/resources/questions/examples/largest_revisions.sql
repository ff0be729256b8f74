-- Which figures were changed most after they were first stated, in percent of the first statement?
select
  indicator_name_vi, area_code, period_code, basis, agency_code,
  arg_min(value, statement_number) as first_value,
  arg_max(value, statement_number) as latest_value,
  divide_half_up(100 * (latest_value - first_value), first_value, 2) as change_percent
from vintages
where value is not null
group by all
having first_value <> latest_value and first_value <> 0
order by abs(change_percent) desc, indicator_name_vi, period_code
