-- Which agencies and territories became another one, when, and how?
select effective_date, entity_vi, from_code, from_name_vi, kind_vi, to_code, to_name_vi, share
from successions
order by effective_date, entity_vi, from_code, to_code
