-- What a column of a relation has, the most alike to a text first: column, relation, text.
with said as (
  select distinct %1$s as text from %2$s where %1$s is not null
)
select
  bool_or(text = %3$s) as is_there,
  count(*) as count,
  array_to_string(list(text order by jaro_winkler_similarity(lower(text), lower(%3$s)) desc, text)[:6], ', ') as nearest
from said
