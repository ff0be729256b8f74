package vn.tonghop.warehouse.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;

/** The relations of two makings of an edition, held against one another row by row. */
public final class Relations {
  private static final String AGENCY = "agency_code";

  private final Database database;
  private final Map<String, Map<String, String>> older;
  private final Map<String, Map<String, String>> newer;

  private Relations(Database database) {
    this.database = database;
    this.older = columns("older");
    this.newer = columns("newer");
  }

  /**
   * The relations that differ, in the order of their names. What their records know by equal
   * digests is not read; columns that say by what a row was made do not count.
   *
   * @throws vn.tonghop.warehouse.Failure if a record or warehouse cannot be read
   */
  public static List<RelationDifference> listDifferences(EditionFolder older, EditionFolder newer) {
    List<String> suspects =
        EditionRecord.in(newer.path()).listDifferent(EditionRecord.in(older.path()));
    if (suspects.isEmpty()) {
      return List.of();
    }
    try (Database database = Database.forReading(Database.Limits.CONSOLIDATION)) {
      attach(database, older, "older");
      attach(database, newer, "newer");
      Relations relations = new Relations(database);
      return suspects.stream().map(relations::compare).filter(found -> !found.isNone()).toList();
    }
  }

  private static void attach(Database database, EditionFolder folder, String catalog) {
    database.execute(
        "attach %s as %s (read_only)".formatted(Sql.text(folder.warehouse().toString()), catalog));
  }

  /** The columns that count, with their types, by relation. */
  private Map<String, Map<String, String>> columns(String catalog) {
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    String asked =
        "select schema_name || '.' || table_name, column_name, data_type from duckdb_columns() where database_name = %s and not internal order by column_index";
    for (List<String> row : database.query(asked.formatted(Sql.text(catalog))).texts()) {
      boolean isContent =
          Models.shipped()
              .find(row.get(0))
              .map(model -> !model.contract().madeBy().contains(row.get(1)))
              .orElse(true);
      if (isContent) {
        columns
            .computeIfAbsent(row.get(0), name -> new LinkedHashMap<>())
            .put(row.get(1), row.get(2));
      }
    }
    return columns;
  }

  private RelationDifference compare(String relation) {
    Map<String, String> before = older.getOrDefault(relation, Map.of());
    Map<String, String> after = newer.getOrDefault(relation, Map.of());
    if (before.isEmpty() || after.isEmpty()) {
      long count = count((before.isEmpty() ? "newer." : "older.") + relation);
      return new RelationDifference(
          relation,
          before.isEmpty() ? count : 0,
          before.isEmpty() ? 0 : count,
          0,
          List.copyOf((before.isEmpty() ? after : before).keySet()),
          List.of());
    }
    List<String> common = before.keySet().stream().filter(after::containsKey).toList();
    List<String> single =
        Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter(column -> !common.contains(column))
            .toList();
    List<String> row =
        database
            .query(asked(relation, key(relation, common), of(before, common), of(after, common)))
            .texts()
            .get(0);
    return new RelationDifference(
        relation,
        Long.parseLong(row.get(0)),
        Long.parseLong(row.get(1)),
        Long.parseLong(row.get(2)),
        single,
        Stream.of(row.get(3).split(" ")).filter(code -> !code.isEmpty()).toList());
  }

  private long count(String relation) {
    return Long.parseLong(database.query("select count(*) from " + relation).firstColumn().get(0));
  }

  /** By which columns a row is found again; by all that it says, where no key is known. */
  private static List<String> key(String relation, List<String> common) {
    return Models.shipped()
        .find(relation)
        .map(model -> model.contract().key())
        .filter(common::containsAll)
        .orElse(List.of());
  }

  private static Map<String, String> of(Map<String, String> columns, List<String> common) {
    Map<String, String> types = new LinkedHashMap<>();
    common.forEach(column -> types.put(column, columns.getOrDefault(column, "")));
    return types;
  }

  private static String asked(
      String relation, List<String> key, Map<String, String> before, Map<String, String> after) {
    List<String> named = new ArrayList<>(key.stream().map(Sql::name).toList());
    if (named.isEmpty()) {
      named.add("content");
    }
    String agency = before.containsKey(AGENCY) ? AGENCY : "''";
    String rows = "select %s%s as content, %s as of_agency from %s.%s";
    String given =
        key.stream().map(Sql::name).map(column -> column + ", ").collect(Collectors.joining());
    return """
        with before as (%s), after as (%s)
        select
          count(*) filter (before.content is null),
          count(*) filter (after.content is null),
          count(*) filter (before.content <> after.content),
          coalesce(string_agg(distinct coalesce(after.of_agency, before.of_agency), ' ' order by coalesce(after.of_agency, before.of_agency))
            filter (before.content is distinct from after.content), '')
        from before full join after using (%s)
        """
        .formatted(
            rows.formatted(given, RowDigest.of(before), agency, "older", relation),
            rows.formatted(given, RowDigest.of(after), agency, "newer", relation),
            String.join(", ", named));
  }
}
