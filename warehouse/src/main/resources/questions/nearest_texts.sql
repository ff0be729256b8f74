-- What a column of a relation has in the rows of a condition, those that fit a pattern first, then the most alike to another text: column, relation, text, condition, pattern, other text.
with said as (
  select distinct cast(%1$s as varchar) as text from %2$s where %1$s is not null and %4$s
)
select
  coalesce(bool_or(text = %3$s), false) as is_there,
  count(*) as count,
  coalesce(array_to_string(list(text order by regexp_full_match(text, %5$s) desc, jaro_winkler_similarity(lower(text), lower(%6$s)) desc, text)[:6], ', '), '') as nearest
from said
