-- The columns of one relation with their types and words, in order; of one that there is not, the nearest is told.
with dictionary as (
  select *, row_number() over () as place from (%s)
),
wanted as (
  select %s as name
),
found as (
  select min(relation) as relation
  from dictionary
  cross join wanted
  where relation = name or split_part(relation, '.', 2) = name
),
nearest as (
  select relation
  from (select relation, split_part(relation, '.', 2) as own_name, split_part(name, '.', -1) as asked from dictionary cross join wanted)
  -- A beginning is as near as the whole: fct_taks of fct_task_progress.
  order by least(damerau_levenshtein(own_name, asked), damerau_levenshtein(left(own_name, length(asked)), asked)), jaro_winkler_similarity(own_name, asked) desc, relation
  limit 1
)
select
  case
    when (select relation from found) is null then error('there is no relation ' || (select name from wanted) || '; the nearest is ' || (select relation from nearest))
    else column_name
  end as "column",
  data_type as type,
  words as meaning
from dictionary
where relation = coalesce((select relation from found), (select relation from nearest))
order by place
