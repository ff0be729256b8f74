-- Of which indicators does an edition print another result than the one that it replaced?
select edition, indicator_code
from changes
where measure_code = 'result' and list_code in ('scorecard', 'followed')
