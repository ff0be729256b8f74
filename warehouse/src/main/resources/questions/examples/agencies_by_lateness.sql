-- Who is late or missing most often? Every collection that fell due counts once, also one that no edition is made from; the first accepted workbook decides.
select
  agency_name_vi,
  count(*) as collections,
  count(*) filter (is_on_time) as on_time,
  count(*) filter (not is_on_time) as late,
  count(*) filter (state_code in ('missing', 'rejected')) as missing,
  max(late_hours) as most_hours_late
from delivery_history
where state_code not in ('out_of_scope', 'not_held')
group by all
order by late + missing desc, most_hours_late desc, agency_name_vi
