-- Which indicators does an agency answer for, how often, and on which list?
select agency_name_vi, indicator_code, indicator_name_vi, unit_vi, frequency_code, list_code, number_text
from indicators
join agencies on agency_code = owner_agency_code
where not is_heading
order by agency_name_vi, list_code, line_order
