-- How many figures of an indicator are there, and what do they add up to? Whatever editions read them.
select indicator_code, basis, count(*) as figures, sum(value) as total
from figures
where value is not null
group by all
