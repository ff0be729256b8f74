-- One row per agency and collection that it owes: what came, when, how late. A collection that several editions read stands once; of those that no edition is made from tells delivery_history.
-- collection_code: The collection that is owed, such as 2024-06 or 2024-Y.
-- attempts_count: Workbooks received until the edition was made, rejected ones among them; those that came after, too, are in submissions.
-- is_on_time: Whether the accepted workbook came by the deadline; empty where none came, which state_code tells, so that who sent nothing is neither on time nor late.
select
  delivery.* exclude (edition, late_hours, answered_count, owed_count),
  late_hours = 0 as is_on_time,
  late_hours, answered_count, owed_count,
  delivery.edition
from core.fct_delivery as delivery
join analysis.editions as editions using (edition)
qualify row_number() over (partition by collection_code, agency_code order by knowledge_rank) = 1
