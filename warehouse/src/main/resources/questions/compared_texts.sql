-- The texts that a select holds a column to (=, <>, in), and the numbers that it holds one equal to, with the relations that it reads and that have the column; whether it is held equal.
with parsed as (
  select cast(json_serialize_sql(%s) as json) as tree
),
parts as (
  select value as part from parsed, json_tree(tree) where type = 'OBJECT'
),
compared as (
  select part -> '$.left.column_names' as names, part -> '$.right.literal' as literal, part ->> 'type' as type from parts where (part ->> 'class') = 'COMPARISON'
  union all
  select part -> '$.right.column_names', part -> '$.left.literal', part ->> 'type' from parts where (part ->> 'class') = 'COMPARISON'
  union all
  select part -> '$.children[0].column_names', unnest(cast(part -> '$.children[*].literal' as json[])), part ->> 'type' from parts where (part ->> 'type') in ('COMPARE_IN', 'COMPARE_NOT_IN')
),
texts as (
  select names ->> '$[#-1]' as column_name, literal ->> 'text' as said, bool_or(type in ('COMPARE_EQUAL', 'COMPARE_IN')) as is_equal
  from compared where names is not null and said is not null
  group by all
),
relations as (
  select distinct part ->> 'schema_name' as schema_name, part ->> 'table_name' as table_name from parts where (part ->> 'type') = 'BASE_TABLE'
),
found as (
  select
    columns.schema_name || '.' || columns.table_name as relation, columns.column_name, said, is_equal,
    row_number() over (partition by columns.table_name, columns.column_name, said order by list_position(['analysis', 'own', 'marts', 'core', 'live'], columns.schema_name)) as place
  from texts
  join duckdb_columns() as columns on columns.column_name = lower(texts.column_name) and (columns.data_type = 'VARCHAR' or is_equal and columns.data_type = 'INTEGER')
  join relations on columns.table_name = lower(relations.table_name) and (relations.schema_name = '' or columns.schema_name = lower(relations.schema_name))
  where columns.schema_name in ('analysis', 'own', 'marts', 'core', 'live')
)
select relation, column_name, said, is_equal from found where place = 1 order by all
