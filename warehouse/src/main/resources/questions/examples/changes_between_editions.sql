-- What did an edition print otherwise than the one that it replaced?
select edition, indicator_name_vi, measure_name_vi, kind_vi, old_text, new_text, reason_vi
from changes
order by edition, line_order
