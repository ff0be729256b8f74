-- Which indicators does an agency answer for, how often, and on which list?
select owner_agency_name_vi, indicator_code, indicator_name_vi, unit_vi, frequency_code, list_code, number_text
from indicators
where not is_heading
order by owner_agency_name_vi, list_code, line_order
