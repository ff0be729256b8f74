package vn.tonghop.warehouse.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/** Runs models into tables and holds each to its contract. */
final class ModelRun {
  private final Database database;
  private final Models models;

  ModelRun(Database database, Models models) {
    this.database = database;
    this.models = models;
  }

  /**
   * Makes what an edition holds where {@link EditionFiles#begin} laid it out: the core, the marts
   * named {@code edition__…} and those named after one of its reports. Staging is not kept; what
   * else is not published is a view, reckoned with the models that read it.
   *
   * @param checks run as soon as what they read is made
   * @param watcher told of each relation when it is made
   */
  List<Model> run(List<String> reports, CollectionChecks checks, Consolidation.Watcher watcher) {
    List<Model> wanted =
        models.list().stream().filter(m -> m.isPublished() && isOfEdition(m, reports)).toList();
    List<Model> ordered = models.ordered(wanted);
    database.execute("create schema staging");
    int made = 0;
    for (Model model : ordered) {
      make(model);
      if (model.relation().equals(CollectionChecks.READS)) {
        checks.lay();
      }
      watcher.made(++made, ordered.size());
    }
    check(ordered);
    return ordered.stream().filter(Model::isPublished).toList();
  }

  private void make(Model model) {
    String made = isTable(model) ? "table " : "view memory.";
    database.execute("create %s%s as %s".formatted(made, model.relation(), model.sql()));
  }

  private static boolean isTable(Model model) {
    return model.isPublished() || model.schema().equals("staging");
  }

  private static boolean isOfEdition(Model model, List<String> reports) {
    return !model.schema().equals("marts")
        || model.name().startsWith("edition__")
        || reports.stream().anyMatch(report -> model.name().startsWith(report + "__"));
  }

  /** Holds made relations to their contracts: columns, types, keys. */
  void check(List<Model> made) {
    Map<String, List<String>> columns = columns();
    for (Model model : made) {
      List<String> found = columns.getOrDefault(model.relation(), List.of());
      List<String> expected =
          model.contract().columns().entrySet().stream()
              .map(c -> c.getKey() + " " + c.getValue().type())
              .toList();
      if (!found.equals(expected)) {
        throw new Failure(
            "Cannot keep the contract of %s: columns %s, expected %s"
                .formatted(model.relation(), found, expected));
      }
      if (isTable(model)) {
        checkKey(model);
      }
    }
  }

  /** The columns of all relations in their order, asked once for all. */
  private Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    database
        .query(
            """
            select schema_name || '.' || table_name, column_name || ' ' || data_type
            from duckdb_columns()
            where database_name in ('memory', 'published') and not internal
            order by column_index
            """)
        .texts()
        .forEach(
            row -> columns.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.get(1)));
    return columns;
  }

  private void checkKey(Model model) {
    List<String> key = model.contract().key().stream().map(Sql::name).toList();
    String columns = String.join(", ", key);
    String missing =
        key.stream().map(column -> column + " is null").collect(Collectors.joining(" or "));
    // Rows with one key have one hash: as many hashes as rows is enough, and is quickly counted.
    boolean isKept =
        database
            .query(
                "select count(distinct hash(%s)) = count(*) and not coalesce(bool_or(%s), false) from %s"
                    .formatted(columns, missing, model.relation()))
            .firstColumn()
            .equals(List.of("true"));
    if (isKept) {
      return;
    }
    Answer breaches =
        database.query(
            "select %s, count(*) from %s group by all having count(*) > 1 or %s limit 5"
                .formatted(columns, model.relation(), missing));
    if (!breaches.rows().isEmpty()) {
      throw new Failure(
          "Cannot keep the contract of %s: key (%s) is not unique or has no value in %s"
              .formatted(model.relation(), columns, breaches.rows()));
    }
  }
}
