-- The relations of the schemas that are shown, with their columns and words; an edition's words stand in its own file.
with columns as (
  select schema_name || '.' || table_name as relation, column_name, data_type, coalesce(comment, '') as words, column_index, database_name
  from duckdb_columns()
  where schema_name in ('analysis', 'own', 'marts', 'core', 'live') and not internal
),
-- What has been received is said once of each name: there the same name means the same thing. Elsewhere a relation says itself what its columns are.
names as (
  select column_name, max(words) as words from columns where relation like 'live.%' group by all
),
relation_words as (
  select schema_name || '.' || table_name as relation, max(coalesce(comment, '')) as words
  from (select schema_name, table_name, comment from duckdb_tables() union all select schema_name, view_name, comment from duckdb_views())
  where schema_name in ('analysis', 'own', 'marts', 'core', 'live')
  group by all
)
select
  columns.relation, any_value(relation_words.words) as relation_words, columns.column_name, any_value(data_type) as data_type, coalesce(nullif(max(columns.words), ''), any_value(names.words)) as words
from columns
left join names on names.column_name = columns.column_name and columns.relation like 'live.%'
left join relation_words using (relation)
group by columns.relation, columns.column_name
order by split_part(columns.relation, '.', 1) = 'core', columns.relation, min(column_index)
