package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;

/** Attaches editions read only and unites their relations by name. */
final class EditionsLayout {
  /** One edition's share of a relation: a select over it and its words. */
  private record Part(String select, String words) {}

  private EditionsLayout() {}

  static void lay(Database database, Map<String, EditionFolder> editions) {
    Map<String, List<Part>> relations = new TreeMap<>();
    int place = 0;
    for (Map.Entry<String, EditionFolder> edition : editions.entrySet()) {
      String catalog = "edition_" + ++place;
      database.execute(
          "attach %s as %s (read_only)"
              .formatted(
                  Sql.text(edition.getValue().withWarehouse().warehouse().toString()), catalog));
      for (List<String> row : listRelations(database, catalog)) {
        relations
            .computeIfAbsent(row.get(0), r -> new ArrayList<>())
            .add(new Part(select(row.get(0), edition.getKey(), catalog), row.get(1)));
      }
    }
    StringBuilder views = new StringBuilder("create schema marts; create schema core;");
    views.append(Macros.text());
    relations.forEach((relation, parts) -> views.append(view(relation, parts)));
    database.execute(views.toString());
  }

  /** The relations of an edition, as {@code schema.name}, with their words. */
  private static List<List<String>> listRelations(Database database, String catalog) {
    return database
        .query(
            "select schema_name || '.' || table_name, coalesce(comment, '') from duckdb_tables() where database_name = "
                + Sql.text(catalog))
        .texts();
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
    return "create view %s as %s; comment on view %s is %s;"
        .formatted(relation, union, relation, Sql.text(parts.get(0).words()));
  }
}
