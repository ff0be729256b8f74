-- What a select may add up as if it were one: relation, what is mixed, the column that tells it apart, of which rows, and whether the select names it.
with parsed as (
  select cast(json_serialize_sql(%s) as json) as tree
),
parts as (
  select value as part from parsed, json_tree(tree) where type = 'OBJECT'
),
-- In one row: to look each up in a relation of its own takes longer to plan than most questions take.
said as (
  select
    coalesce(list(lower(part ->> 'function_name')) filter ((part ->> 'class') = 'FUNCTION'), []) as functions,
    coalesce(list(lower(part ->> '$.column_names[#-1]')) filter ((part ->> 'class') = 'COLUMN_REF'), []) as names
  from parts
),
relations as (
  select distinct lower(part ->> 'schema_name') as schema_name, lower(part ->> 'table_name') as table_name from parts where (part ->> 'type') = 'BASE_TABLE'
),
-- A bare name is of the first schema that has it.
read as (
  select columns.schema_name, columns.table_name, columns.column_name
  from relations
  join duckdb_columns() as columns
    on columns.table_name = relations.table_name and (relations.schema_name = '' or columns.schema_name = relations.schema_name)
  where columns.schema_name in ('analysis', 'own', 'marts', 'core', 'live')
  qualify dense_rank() over (partition by relations.schema_name, columns.table_name order by list_position(['analysis', 'own', 'marts', 'core', 'live'], columns.schema_name)) = 1
),
-- Of editions, tasks and late workbooks whoever names one of the columns has chosen, and they are mixed by counting too; the others are mixed where a value is added up. What is left of all but the editions is asked.
told as (
  from (values
    ('editions', 'edition', ['edition', 'edition_number'], 'true'),
    ('editions', 'edition_number', ['edition', 'edition_number'], 'true'),
    ('levels', 'level_code', ['level_code', 'level_vi', 'area_code', 'area_name_vi', 'kind_code', 'kind_vi', 'parent_code', 'parent_name_vi'], 'true'),
    ('bases', 'basis', ['basis', 'basis_name_vi'], 'true'),
    ('running totals', 'period_code', ['period_code', 'period_name_vi'], 'basis in (''cumulative'', ''end_of_period'')'),
    ('reports since January', 'collection_code', ['collection_code', 'period_code', 'measured_to'], 'true'),
    ('reports since January', 'period_code', ['collection_code', 'period_code', 'measured_to'], 'true'),
    ('statements', 'statement_number', ['statement_number', 'vintage_number', 'is_new'], 'true'),
    ('months of a task', 'month_code', ['task_code'], 'not is_latest'),
    ('late workbooks', 'is_first_accepted', ['is_first_accepted'], 'not is_first_accepted'),
    ('percentages', 'unit_vi', [], 'true'),
    ('percentages', 'plan_percent', [], 'true'),
    ('wholes with parts', 'indicator_code', ['indicator_code', 'indicator_name_vi'], 'true'),
    ('units', 'unit_vi', ['unit_vi', 'unit_code', 'indicator_code', 'indicator_name_vi'], 'true'),
    ('measures', 'measure_code', ['measure_code', 'measure_name_vi'], 'true'),
    ('comparators', 'comparator_code', ['comparator_code'], 'true')
  ) as told(mixed, column_name, choosing, mixing)
),
tables as (
  select
    schema_name, table_name,
    bool_or(column_name = 'basis') as has_bases,
    bool_or(list_contains(names, column_name) and (column_name = 'value' or column_name like '%%\_value' escape '\')) as is_valued,
    -- What a month's report says of the whole year, or of all that has come since January.
    bool_or(list_contains(names, column_name) and (column_name like '%%cumulative%%' or column_name in ('year_count', 'plan_billion_vnd', 'carried_over_billion_vnd'))) as is_running
  from read cross join said
  group by all
)
select
  read.schema_name || '.' || read.table_name as relation, mixed, min(told.column_name) as column_name, mixing,
  list_has_any(choosing, names) or mixed = 'running totals' and not list_has_any(['basis', 'basis_name_vi'], names) as is_chosen
from told
join read using (column_name)
join tables using (schema_name, table_name)
cross join said
where case
    when mixed = 'editions' then not is_chosen and read.schema_name in ('core', 'marts') and list_has_any(['sum', 'avg', 'mean', 'median', 'count', 'count_star'], functions)
    when mixed = 'months of a task' then not is_chosen and read.table_name = 'tasks' and list_has_any(['count', 'count_star'], functions)
    when mixed = 'late workbooks' then not is_chosen and list_contains(names, 'late_hours')
    when mixed = 'percentages' then list_has_any(['avg', 'mean', 'favg'], functions)
    when mixed = 'wholes with parts' then is_valued and exists (from duckdb_views() where schema_name = 'analysis' and view_name = 'indicators')
    when mixed = 'running totals' and not has_bases then false
    when mixed = 'reports since January' then is_running
    else is_valued end
group by all
order by all
