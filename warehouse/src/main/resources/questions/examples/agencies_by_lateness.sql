-- Who is late or missing most often? A collection counts once, however many editions read it; delivery_history has those that none is made from.
select
  agency_name_vi,
  count(*) as collections,
  count(*) filter (is_on_time) as on_time,
  count(*) filter (not is_on_time) as late,
  count(*) filter (state_code in ('missing', 'rejected')) as missing,
  max(late_hours) as most_hours_late
from deliveries
where state_code <> 'out_of_scope'
group by all
order by late + missing desc, most_hours_late desc, agency_name_vi
