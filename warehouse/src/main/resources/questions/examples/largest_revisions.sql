-- Which figures were changed most after they were first stated, in percent of the first statement, and rates in points? Of what is only "more than" or "nearly" stated the change is not told.
select
  indicator_name_vi, area_code, period_code, basis, agency_code,
  arg_min(value, statement_number) as first_value, arg_min(qualifier_name_vi, statement_number) as first_qualifier_vi,
  arg_max(value, statement_number) as latest_value, arg_max(qualifier_name_vi, statement_number) as latest_qualifier_vi,
  any_value(unit_vi) as unit_vi,
  case when bool_and(qualifier = 'exact') and any_value(unit_vi) not in ('%', 'điểm %') then divide_half_up(100 * (latest_value - first_value), first_value, 2) end as change_percent,
  case when bool_and(qualifier = 'exact') and any_value(unit_vi) in ('%', 'điểm %') then latest_value - first_value end as change_points
from vintages
where value is not null
group by indicator_code, indicator_name_vi, area_code, period_code, basis, agency_code
having first_value <> latest_value and first_value <> 0
order by abs(change_percent) desc nulls last, abs(change_points) desc nulls last, indicator_name_vi, period_code
