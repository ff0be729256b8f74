-- The relations with a row for each edition that a select adds up or counts over without naming the edition.
with parsed as (
  select cast(json_serialize_sql(%s) as json) as tree
),
parts as (
  select value as part from parsed, json_tree(tree) where type = 'OBJECT'
),
relations as (
  select distinct lower(part ->> 'schema_name') as schema_name, lower(part ->> 'table_name') as table_name from parts where (part ->> 'type') = 'BASE_TABLE'
)
select columns.schema_name || '.' || columns.table_name as relation, min(columns.column_name) as edition_column
from relations
join duckdb_columns() as columns
  on columns.schema_name = relations.schema_name and columns.table_name = relations.table_name and columns.column_name in ('edition', 'edition_number')
where columns.schema_name in ('core', 'marts')
  and exists (from parts where (part ->> 'class') = 'FUNCTION' and lower(part ->> 'function_name') in ('sum', 'count', 'count_star', 'avg', 'mean', 'median'))
  and not exists (from parts where lower(part ->> '$.column_names[#-1]') in ('edition', 'edition_number'))
group by all
order by all
