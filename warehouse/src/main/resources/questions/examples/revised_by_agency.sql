-- How often did an agency state a figure anew, and was it up or down? The same value sent again is no revision; a firmer status says otherwise too. From one bound to another ("more than", "nearly") is a revision neither up nor down.
select
  agency_name_vi,
  count(*) filter (statement_number > 1) as stated_again,
  count(*) filter (statement_number > 1 and is_new) as said_otherwise,
  count(*) filter (value <> previous_value) as revised,
  count(*) filter (change_value > 0) as revised_upwards,
  count(*) filter (change_value < 0) as revised_downwards
from vintages
group by all
order by revised desc, agency_name_vi
