-- The relations that a select reads, each as schema.name; a bare name is of the first schema that has it.
with parsed as (
  select cast(json_serialize_sql(%s) as json) as tree
),
relations as (
  select distinct lower(value ->> 'schema_name') as schema_name, lower(value ->> 'table_name') as table_name
  from parsed, json_tree(tree)
  where type = 'OBJECT' and (value ->> 'type') = 'BASE_TABLE'
),
known as (
  select schema_name, table_name from duckdb_tables() where not internal
  union
  select schema_name, view_name from duckdb_views() where not internal
)
select known.schema_name || '.' || known.table_name as relation
from relations
join known on known.table_name = relations.table_name and (relations.schema_name = '' or known.schema_name = relations.schema_name)
where known.schema_name in ('analysis', 'own', 'marts', 'core', 'live')
qualify row_number() over (
  partition by relations.schema_name, relations.table_name order by list_position(['analysis', 'own', 'marts', 'core', 'live'], known.schema_name)) = 1
order by relation
