-- One row per agency and collection that fell due in a year before an edition of it. It has the collections that no edition is made from too.
-- is_on_time: Whether an accepted workbook came by the deadline.
-- edition: The edition that this is told by.
select
  history.* exclude (edition, agency_order, collection_order, late_hours, waited_days),
  state_code = 'in_time' as is_on_time,
  late_hours, waited_days, history.edition
from core.fct_delivery_history as history
join analysis.editions as editions using (edition)
qualify row_number() over (partition by collection_code, agency_code order by knowledge_rank) = 1
