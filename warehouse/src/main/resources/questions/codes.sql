-- The codes that a question needs, with the names by which people know them.
select 'analysis.indicators', indicator_code, indicator_name_vi, 'A value of indicator_code, in ' || unit_vi || '.'
from analysis.indicators
where not is_heading
union all
select 'analysis.agencies', agency_code, agency_name_vi, 'A value of agency_code.'
from analysis.agencies
union all
select 'analysis.areas', area_code, area_name_vi, 'A value of area_code.'
from analysis.areas
union all
select distinct 'analysis.administration', item_code, item_name_vi, 'A value of item_code.'
from analysis.administration
order by all
