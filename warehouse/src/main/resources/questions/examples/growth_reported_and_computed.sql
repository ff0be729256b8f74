-- Where does the growth that an agency reports differ from what its own figures give? Of figures that are only "more than" or "nearly" nothing follows.
select agency_name_vi, indicator_name_vi, period_code, basis, value, reported_yoy_percent, computed_yoy_percent, reported_yoy_percent - computed_yoy_percent as difference_points
from figures
where is_computed_yoy_exact and round_half_up(reported_yoy_percent, 2) <> round_half_up(computed_yoy_percent, 2)
order by abs(difference_points) desc
