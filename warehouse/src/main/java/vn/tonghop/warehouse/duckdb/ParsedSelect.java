package vn.tonghop.warehouse.duckdb;

import vn.tonghop.warehouse.Failure;

/** What DuckDB's own parser says of a text. */
final class ParsedSelect {
  /**
   * A quotation mark of a text is escaped in the tree, so no text can look like a part of it. Table
   * functions are those of the list and no others: most read files, change settings or run other
   * SQL.
   */
  private static final String TROUBLE =
      """
      with parsed as (select cast(json_serialize_sql(?::varchar) as json) as tree),
      worded as (select tree, cast(tree as varchar) as words from parsed),
      named as (
        select
          tree,
          regexp_extract_all(words, '"type":"([A-Z_]+_NODE)"', 1) as nodes,
          list_transform(regexp_extract_all(words, '"type":"TABLE_FUNCTION".*?"function_name":"((?:[^"\\\\]|\\\\.)*)"', 1), lambda x: lower(x)) as sources,
          list_transform(regexp_extract_all(words, '"function_name":"((?:[^"\\\\]|\\\\.)*)"', 1), lambda x: lower(x)) as functions,
          list_transform(regexp_extract_all(words, '"type":"BASE_TABLE".*?"table_name":"((?:[^"\\\\]|\\\\.)*)"', 1), lambda x: lower(x)) as relations
        from worded
      ),
      judged as (
        select
          tree,
          list_filter(nodes, lambda x: x not in ('SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE', 'CTE_NODE')) as changes,
          list_filter(sources, lambda x: x not in (
            'range', 'generate_series', 'unnest', 'repeat', 'repeat_row', 'json_each', 'json_tree', 'histogram', 'histogram_values',
            'duckdb_columns', 'duckdb_constraints', 'duckdb_functions', 'duckdb_keywords', 'duckdb_schemas', 'duckdb_tables', 'duckdb_types', 'duckdb_views',
            'icu_calendar_names', 'pg_timezone_names', 'pragma_table_info')) as doors,
          list_filter(functions, lambda x: x in ('current_setting', 'getenv', 'nextval', 'setval', 'write_log', 'sleep_ms', 'pg_sleep')) as acts,
          list_filter(relations, lambda x: contains(x, '/') or contains(x, '\\') or x in ('duckdb_databases', 'duckdb_logs', 'pragma_database_list', 'pg_settings')) as places
        from named
      )
      select case
        when tree ->> '$.error_message' like 'Only SELECT %' then 'it is another statement (a pivot can stand in a select: select * from (pivot ... on ... in (...) using ...))'
        when coalesce(tree ->> '$.error', 'true') <> 'false' then coalesce(tree ->> '$.error_message', 'not a select')
        when coalesce(json_array_length(tree, '$.statements'), 0) <> 1 then json_array_length(tree, '$.statements') || ' statements'
        when len(changes) > 0 then 'a part of it changes or writes data'
        when len(doors) > 0 then 'what ' || doors[1] || ' reads or does is nobody''s to ask'
        when len(acts) > 0 then 'what ' || acts[1] || ' reads or does is nobody''s to ask'
        when len(places) > 0 then 'a file, or where it lies, is nobody''s to ask'
        else '' end
      from judged""";

  private ParsedSelect() {}

  /**
   * Makes sure that a text is exactly one select that neither changes nor reaches anything; DuckDB
   * says so itself, no JSON is read here.
   *
   * @throws Failure if it is anything else: two statements, a change of data or settings, no SQL
   */
  static void check(Database database, String sql) {
    Nesting.check(sql);
    String trouble = database.ask(TROUBLE, sql);
    if (!trouble.isEmpty()) {
      throw new Failure(
          "Cannot read the SQL: %s, expected one select".formatted(EngineWords.oneLine(trouble)));
    }
  }
}
