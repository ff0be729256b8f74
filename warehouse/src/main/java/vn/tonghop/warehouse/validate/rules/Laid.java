package vn.tonghop.warehouse.validate.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.shipped.PlainTable;

/**
 * What lies in a database for rules to read, known without asking it again for every rule.
 *
 * @param titles the sheets of the submission under check, as the officer sees them, by name
 * @param columns the columns of every relation by its schema-qualified name
 * @param remembered the sheets of which the agency has earlier rows
 */
record Laid(Map<String, String> titles, Map<String, Set<String>> columns, Set<String> remembered) {

  Laid {
    titles = Map.copyOf(titles);
    columns = Map.copyOf(columns);
    remembered = Set.copyOf(remembered);
  }

  /** Tables that lie in schemas of their own, without a submission. */
  static Laid of(Map<String, Map<String, PlainTable>> bySchema) {
    Map<String, Set<String>> columns = new HashMap<>();
    bySchema.forEach(
        (schema, tables) ->
            tables.forEach(
                (name, table) -> columns.put(schema + "." + name, new HashSet<>(table.header()))));
    return new Laid(Map.of(), columns, Set.of());
  }

  /** What lies in a warehouse under consolidation. */
  static Laid in(Database database) {
    Map<String, Set<String>> columns = new HashMap<>();
    for (List<@Nullable Object> row :
        database
            .query(
                """
                select
                  case when database_name = 'rulebook' then 'rulebook' else schema_name end
                    || '.' || table_name,
                  column_name
                from duckdb_columns()
                where not internal
                """)
            .rows()) {
      columns
          .computeIfAbsent(String.valueOf(row.get(0)), relation -> new HashSet<>())
          .add(String.valueOf(row.get(1)));
    }
    return new Laid(Map.of(), columns, Set.of());
  }

  /**
   * The same with a submission and what its agency reported before.
   *
   * @param history the columns of its earlier rows, by sheet
   */
  Laid with(
      Map<String, SheetRows> submission,
      Map<String, List<RuleColumn>> history,
      Set<String> remembered) {
    Map<String, String> named = new HashMap<>();
    Map<String, Set<String>> all = new HashMap<>(columns);
    submission.forEach(
        (name, sheet) -> {
          named.put(name, sheet.title());
          all.put("submission." + name, names(sheet.columns()));
        });
    history.forEach((name, past) -> all.put("history." + name, names(past)));
    return new Laid(named, all, remembered);
  }

  private static Set<String> names(List<RuleColumn> columns) {
    return new HashSet<>(columns.stream().map(RuleColumn::name).toList());
  }
}
