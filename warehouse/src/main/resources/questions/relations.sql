-- What can be asked: every relation with the number of its columns and what it holds.
select relation, count(*) as columns, any_value(relation_words) as meaning
from (%s)
group by relation
order by split_part(relation, '.', 1) = 'core', relation
