-- Each whole among indicators beside a part of it of the same unit.
select distinct whole.indicator_code || ' with ' || part.indicator_code
from analysis.indicators as part
join analysis.indicators as whole on whole.indicator_code = part.parent_code and whole.unit_code = part.unit_code
where list_contains(%1$s, part.indicator_code) and list_contains(%1$s, whole.indicator_code)
order by all
