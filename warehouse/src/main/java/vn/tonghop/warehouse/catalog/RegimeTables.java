package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/**
 * The regimes as tables that people keep: {@code regime}, and one of each of its lists, such as
 * {@code regime_reports}. A row is a regime, or an entry of one, under its first day; a column is a
 * key. An empty cell says nothing, so that a row says only what it changes of the regime before.
 */
final class RegimeTables {

  static final String FIRST_DAY = "valid_from";

  private static final String NAME = "regime";
  private static final String RECORDED_AT = "recorded_at";

  /** Keys that stand or fall together, so that a row says all of them or none. */
  static final String TOGETHER = "columns.";

  private final TableDescription tree;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param tree what a regime's file may say
   */
  RegimeTables(TableDescription tree) {
    this.tree = tree;
    tree.columns()
        .forEach(
            (key, column) -> {
              if (column.isRequired() && key.contains(".")) {
                names.put(key.substring(0, key.indexOf('.')), key.substring(key.indexOf('.') + 1));
              }
            });
  }

  /** What the tables may say, by their names. */
  Map<String, TableDescription> descriptions() {
    Map<String, TableDescription> tables = new LinkedHashMap<>();
    tables.put(NAME, describe(NAME, "One row per regime", List.of(FIRST_DAY), root()));
    names.forEach(
        (list, name) ->
            tables.put(
                NAME + "_" + list,
                describe(
                    NAME + "_" + list,
                    "One row per regime and entry of its " + list,
                    List.of(FIRST_DAY, name),
                    below(list))));
    return tables;
  }

  private TableDescription describe(
      String name, String words, List<String> key, Map<String, Column> columns) {
    return new TableDescription(
        name,
        words + ": what it says otherwise than the regime before.",
        key,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        tree.decides(),
        name + ".csv",
        columns);
  }

  private Map<String, Column> root() {
    Map<String, Column> columns = new LinkedHashMap<>(tree.columns());
    columns.remove(RECORDED_AT);
    columns
        .keySet()
        .removeIf(key -> names.keySet().stream().anyMatch(l -> key.startsWith(l + ".")));
    return columns;
  }

  private Map<String, Column> below(String list) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(FIRST_DAY, tree.columns().get(FIRST_DAY));
    tree.columns()
        .forEach(
            (key, column) -> {
              if (key.startsWith(list + ".")) {
                columns.put(key.substring(list.length() + 1), column);
              }
            });
    return columns;
  }

  /** The tables of what is stated by the first days. */
  List<Sheet> sheets(SortedMap<LocalDate, Map<String, Object>> stated) {
    Map<String, Map<String, Map<String, String>>> rows = rows(stated);
    List<Sheet> sheets = new ArrayList<>();
    descriptions()
        .forEach(
            (name, table) ->
                sheets.add(
                    Sheet.ofRows(
                        name,
                        List.copyOf(table.columns().keySet()),
                        rows.getOrDefault(name, Map.of()).values())));
    return sheets;
  }

  /** The rows of each table, by their {@link #key}. */
  Map<String, Map<String, Map<String, String>>> rows(Map<LocalDate, Map<String, Object>> stated) {
    Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();
    stated.forEach(
        (day, keys) -> {
          Map<String, Object> root = new LinkedHashMap<>(keys);
          names.forEach(
              (list, name) -> {
                if (root.remove(list) instanceof List<?> entries) {
                  entries.forEach(
                      entry -> put(tables, NAME + "_" + list, day, flat((Map<?, ?>) entry), name));
                }
              });
          put(tables, NAME, day, flat(root), FIRST_DAY);
        });
    return tables;
  }

  private static void put(
      Map<String, Map<String, Map<String, String>>> tables,
      String table,
      LocalDate day,
      Map<String, String> row,
      String name) {
    row.put(FIRST_DAY, day.toString());
    row.remove(RECORDED_AT);
    tables.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(key(row, name), row);
  }

  private static String key(Map<String, String> row, String name) {
    return row.get(FIRST_DAY) + " " + row.get(name);
  }

  /** What is stated under the key of a row; nothing if it is new. */
  static Map<String, String> before(
      TableDescription table,
      Map<String, String> row,
      Map<String, Map<String, Map<String, String>>> stated) {
    return stated
        .getOrDefault(table.name(), Map.of())
        .getOrDefault(key(row, name(table)), Map.of());
  }

  private static String name(TableDescription table) {
    return table.key().get(table.key().size() - 1);
  }

  private static Map<String, String> flat(Map<?, ?> keys) {
    Map<String, String> flat = new LinkedHashMap<>();
    keys.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> below) {
            flat(below).forEach((name, text) -> flat.put(key + "." + name, text));
          } else {
            flat.put(
                String.valueOf(key),
                value instanceof Collection<?> texts
                    ? texts.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : String.valueOf(value));
          }
        });
    return flat;
  }

  /**
   * What rows say otherwise than what is stated, as a regime's file would say it, by the first day.
   *
   * @param given rows by the name of their table
   * @param stated the {@link #rows} that stand
   */
  SortedMap<LocalDate, Map<String, Object>> changes(
      Map<String, List<Map<String, String>>> given,
      Map<String, Map<String, Map<String, String>>> stated) {
    SortedMap<LocalDate, Map<String, Object>> changes = new TreeMap<>();
    descriptions()
        .forEach(
            (table, description) -> {
              String name = name(description);
              for (Map<String, String> row : given.getOrDefault(table, List.of())) {
                Map<String, String> says = otherwise(row, before(description, row, stated));
                if (!says.isEmpty()) {
                  says.put(name, row.get(name));
                  Map<String, Object> keys =
                      changes.computeIfAbsent(
                          LocalDate.parse(row.get(FIRST_DAY)), any -> new LinkedHashMap<>());
                  keys.put(FIRST_DAY, row.get(FIRST_DAY));
                  state(keys, table, deep(description, says));
                }
              }
            });
    return changes;
  }

  private static Map<String, String> otherwise(Map<String, String> row, Map<String, String> was) {
    Map<String, String> says = new LinkedHashMap<>();
    row.forEach(
        (column, text) -> {
          if (!text.isEmpty() && !text.equals(was.getOrDefault(column, ""))) {
            says.put(column, text);
          }
        });
    boolean areOther =
        row.keySet().stream()
            .filter(column -> column.startsWith(TOGETHER))
            .anyMatch(column -> !row.get(column).equals(was.getOrDefault(column, "")));
    if (areOther) {
      row.forEach(
          (column, text) -> {
            if (column.startsWith(TOGETHER) && !text.isEmpty()) {
              says.put(column, text);
            }
          });
    }
    says.remove(FIRST_DAY);
    return says;
  }

  @SuppressWarnings("unchecked")
  private static void state(Map<String, Object> keys, String table, Map<String, Object> entry) {
    if (table.equals(NAME)) {
      keys.putAll(entry);
    } else {
      ((List<Object>)
              keys.computeIfAbsent(table.substring(NAME.length() + 1), any -> new ArrayList<>()))
          .add(entry);
    }
  }

  /** Keys under one another; of a column of several values a list, unless it names a kind. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> deep(TableDescription table, Map<String, String> row) {
    Map<String, Object> keys = new LinkedHashMap<>();
    row.forEach(
        (column, text) -> {
          Map<String, Object> at = keys;
          String[] path = column.split("\\.");
          for (int i = 0; i < path.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(path[i], any -> new LinkedHashMap<>());
          }
          Column described = table.columns().get(column);
          at.put(
              path[path.length - 1],
              described.type().endsWith("[]") && !described.values().contains(text)
                  ? List.of(values(text))
                  : text);
        });
    return keys;
  }

  /** What the keys of a regime say, such as {@code collections MONTH agency_deadline.day 16}. */
  static String words(Map<String, Object> keys) {
    List<String> words = new ArrayList<>();
    keys.forEach(
        (key, value) -> {
          if (value instanceof List<?> list && list.get(0) instanceof Map<?, ?>) {
            list.forEach(
                entry -> {
                  Map<String, String> says = flat((Map<?, ?>) entry);
                  String name = says.containsKey("code") ? "code" : "form";
                  words.add(key + " " + says.remove(name) + " " + joined(says));
                });
          } else if (!key.equals(FIRST_DAY)) {
            words.add(joined(flat(Map.of(key, value))));
          }
        });
    return String.join("; ", words);
  }

  private static String joined(Map<String, String> says) {
    return says.entrySet().stream()
        .map(said -> said.getKey() + " " + said.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The values of a cell that may have several. */
  static String[] values(String text) {
    return text.split("[\\s,;]+");
  }
}
