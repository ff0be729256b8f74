-- One row per agency and collection that it owes: what came, when, how late. It has every collection of the years that editions tell of, each once.
-- is_on_time: Whether an accepted workbook came by the deadline.
-- edition: The edition that this is told by.
with attempts as (
  select
    edition, collection_code, agency_code, cast(count(*) as integer) as attempts_count,
    arg_max(answered_count, received_at) filter (verdict_code = 'accepted') as answered_count,
    arg_max(owed_count, received_at) filter (verdict_code = 'accepted') as owed_count
  from core.fct_submissions
  group by all
),
-- What an edition says of the collection that it is made from, and of those that fell due in its year before it.
told as (
  select 1 as place, * from core.fct_delivery
  union all by name
  select
    2 as place, collection_code, agency_code, agency_name_vi, coalesce(kind_name_vi, '') as kind_name_vi,
    case when state_code in ('in_time', 'late') then 'reported' else state_code end as state_code,
    case state_code when 'missing' then 'chưa báo cáo' when 'rejected' then 'đã gửi nhưng bị trả lại, chưa gửi lại'
      when 'out_of_scope' then 'ngoài phạm vi' else 'đã báo cáo' end as state_vi,
    deadline_at, accepted_at, coalesce(attempts_count, 0) as attempts_count, answered_count, owed_count, late_hours, history.edition
  from core.fct_delivery_history as history
  left join attempts using (edition, collection_code, agency_code)
  left join (select edition, agency_code, kind_name_vi from core.dim_agencies) as agencies using (edition, agency_code)
)
select
  told.* exclude (place, edition, late_hours, answered_count, owed_count),
  coalesce(accepted_at <= deadline_at, false) as is_on_time,
  late_hours, answered_count, owed_count,
  told.edition
from told
join analysis.editions as editions using (edition)
qualify row_number() over (partition by collection_code, agency_code order by knowledge_rank, place) = 1
