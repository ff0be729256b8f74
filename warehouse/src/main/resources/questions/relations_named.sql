-- The published relations of a name, which a bare name means.
with known as (
  select schema_name, table_name from duckdb_tables() where not internal
  union
  select schema_name, view_name from duckdb_views() where not internal
)
select schema_name || '.' || table_name
from known
where schema_name in ('analysis', 'marts', 'core', 'live') and table_name = %s
order by list_position(['analysis', 'live', 'marts', 'core'], schema_name)
