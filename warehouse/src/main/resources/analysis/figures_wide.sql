-- One row per indicator, area and period: its figure on each basis in a column of its own. To add figures up, choose one level_code.
-- month_value: The month's own figure.
-- quarter_value: The quarter's own figure.
-- cumulative_value: The figure since January.
-- end_of_period_value: The figure at the period's end.
-- year_estimate_value: The estimate for the whole year.
-- year_value: The whole year's figure.
select
  indicator_code, any_value(indicator_name_vi) as indicator_name_vi, any_value(unit_vi) as unit_vi,
  area_code, any_value(area_name_vi) as area_name_vi, any_value(level_code) as level_code, any_value(level_vi) as level_vi, period_code, any_value(year) as year,
  max(value) filter (basis = 'month') as month_value,
  max(value) filter (basis = 'quarter') as quarter_value,
  max(value) filter (basis = 'cumulative') as cumulative_value,
  max(value) filter (basis = 'end_of_period') as end_of_period_value,
  max(value) filter (basis = 'year_estimate') as year_estimate_value,
  max(value) filter (basis = 'year') as year_value
from analysis.figures
group by indicator_code, area_code, period_code
