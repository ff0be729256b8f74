package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;

/** Attaches editions read only and unites their relations by name. */
final class EditionsLayout {
  /** One edition's share of a relation: a select over it and its words. */
  private record Part(String select, String words) {}

  /** The relations of all that is attached, in the order of attaching. */
  private static final String RELATIONS =
      "select database_name, schema_name || '.' || table_name, coalesce(comment, '') from duckdb_tables() where database_name like 'edition\\_%' escape '\\' order by cast(substr(database_name, 9) as integer)";

  private static final String EDITION =
      "The edition, as period/number: choose one before adding up.";

  private EditionsLayout() {}

  /**
   * Lays out their relations.
   *
   * @param isWanted of a relation as {@code schema.name}; the others are left out
   */
  static void lay(
      Database database, Map<String, EditionFolder> editions, Predicate<String> isWanted) {
    Map<String, String> codes = new HashMap<>();
    StringBuilder attached = new StringBuilder();
    editions.forEach(
        (code, folder) -> {
          String catalog = "edition_" + (codes.size() + 1);
          codes.put(catalog, code);
          attached.append(
              "attach %s as %s (read_only);"
                  .formatted(Sql.text(folder.withWarehouse().warehouse().toString()), catalog));
        });
    database.execute(attached + "create schema marts; create schema core;");
    Map<String, List<Part>> relations = new TreeMap<>();
    for (List<String> row : database.query(RELATIONS).texts()) {
      String relation = row.get(1);
      if (isWanted.test(relation)) {
        relations
            .computeIfAbsent(relation, r -> new ArrayList<>())
            .add(
                new Part(
                    select(relation, codes.getOrDefault(row.get(0), ""), row.get(0)), row.get(2)));
      }
    }
    StringBuilder views = new StringBuilder(Macros.text());
    relations.forEach((relation, parts) -> views.append(view(relation, parts)));
    database.execute(views.toString());
    GateLayout.lay(database, editions);
  }

  private static String select(String relation, String edition, String catalog) {
    return relation.startsWith("marts.")
        ? "select * from %s.%s".formatted(catalog, relation)
        : "select %s as edition, * from %s.%s".formatted(Sql.text(edition), catalog, relation);
  }

  /** The statements that make a view and give it its words. */
  private static String view(String relation, List<Part> parts) {
    String union =
        parts.stream().map(Part::select).collect(Collectors.joining(" union all by name "));
    String own =
        relation.startsWith("marts.")
            ? ""
            : "comment on column %s.edition is %s;".formatted(relation, Sql.text(EDITION));
    return "create view %s as %s; comment on view %s is %s;%s"
        .formatted(relation, union, relation, Sql.text(parts.get(0).words()), own);
  }
}
