package vn.tonghop.warehouse.duckdb;

import vn.tonghop.warehouse.Failure;

/** What DuckDB's own parser says of a text. */
final class ParsedSelect {
  private static final String TROUBLE =
      """
      with parsed as (select cast(json_serialize_sql(?::varchar) as json) as tree)
      select case
        when coalesce(tree ->> '$.error', 'true') <> 'false' then coalesce(tree ->> '$.error_message', 'not a select')
        when coalesce(json_array_length(tree, '$.statements'), 0) <> 1 then json_array_length(tree, '$.statements') || ' statements'
        else '' end
      from parsed""";

  private ParsedSelect() {}

  /**
   * Makes sure that a text is exactly one select; DuckDB says so itself, no JSON is read here.
   *
   * @throws Failure if it is anything else: two statements, a change of data or settings, no SQL
   */
  static void check(Database database, String sql) {
    String trouble = database.ask(TROUBLE, sql);
    if (!trouble.isEmpty()) {
      throw new Failure("Cannot read the SQL: %s, expected one select".formatted(trouble));
    }
  }
}
