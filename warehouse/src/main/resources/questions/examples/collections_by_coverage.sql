-- How complete was each collection, and how many agencies were in time? Those out of scope owe nothing here; out_of_scope_by_collection counts them.
select
  collection_code,
  count(*) filter (state_code <> 'out_of_scope') as owing,
  count(*) filter (state_code = 'reported') as reported,
  count(*) filter (is_on_time) as on_time,
  divide_half_up(100 * count(*) filter (is_on_time), count(*) filter (state_code <> 'out_of_scope'), 2) as on_time_percent
from deliveries
group by all
order by min(collection_position(collection_code))
