-- How many agencies of each collection are out of scope, and so neither missing nor late anywhere?
select collection_code, count(*) filter (state_code = 'out_of_scope') as out_of_scope_count, count(*) as agencies
from deliveries
group by all
order by min(collection_position(collection_code))
