-- How often did an agency state a figure anew, and was it up or down? The same value sent again is no revision.
select
  agencies.agency_name_vi,
  count(*) filter (vintage_number > 1) as stated_again,
  count(*) filter (change_value <> 0) as revised,
  count(*) filter (change_value > 0) as revised_upwards,
  count(*) filter (change_value < 0) as revised_downwards
from vintages
join agencies using (agency_code)
group by all
order by revised desc, agency_name_vi
