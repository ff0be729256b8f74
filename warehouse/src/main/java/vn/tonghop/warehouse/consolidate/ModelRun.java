package vn.tonghop.warehouse.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/** Runs models into tables and holds each to its contract. */
record ModelRun(Database database, Models models) {

  /**
   * Makes what an edition holds where {@link EditionFiles#begin} laid it out: the core, the marts
   * named {@code edition__…} and those named after one of its reports. What is not published, such
   * as staging, is a view, reckoned with the models that read it. None is held to its contract yet.
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
    return ordered;
  }

  private void make(Model model) {
    String made = model.isPublished() ? "table " : "view memory.";
    database.execute("create %s%s as %s".formatted(made, model.relation(), model.sql()));
  }

  private static boolean isOfEdition(Model model, List<String> reports) {
    return !model.schema().equals("marts")
        || model.name().startsWith("edition__")
        || reports.stream().anyMatch(report -> model.name().startsWith(report + "__"));
  }

  /**
   * Holds made relations to their contracts: columns, types, keys.
   *
   * @return the digest of each published relation's rows, whatever their order, found in the same
   *     reading: of their count and of their own digests laid over one another, so that no row is
   *     held in memory. Keys make rows unique.
   * @throws Failure if one breaks its contract
   */
  Map<String, String> checkedDigests(List<Model> made) {
    checkColumns(made);
    return digests(made);
  }

  private void checkColumns(List<Model> made) {
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
    }
  }

  /** As {@link #checkedDigests}, of relations whose columns are known to be right. */
  Map<String, String> digests(List<Model> made) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Model model : made) {
      if (model.isPublished()) {
        digests.put(model.relation(), digest(model));
      } else if (model.schema().equals("staging")) {
        checkKey(model, holdsKey(model));
      }
    }
    return digests;
  }

  private String digest(Model model) {
    List<String> read =
        database
            .query(
                "select sha256(concat_ws(' ', count(*), bit_xor(%s))), %s from %s"
                    .formatted(
                        RowDigest.of(model.contract().content()),
                        keyIsKept(model),
                        model.relation()))
            .texts()
            .get(0);
    checkKey(model, read.get(1).equals("true"));
    return read.get(0);
  }

  private boolean holdsKey(Model model) {
    return database
        .query("select %s from %s".formatted(keyIsKept(model), model.relation()))
        .firstColumn()
        .equals(List.of("true"));
  }

  /** Rows with one key have one hash: as many hashes as rows is enough, and is quickly counted. */
  private static String keyIsKept(Model model) {
    return "count(distinct hash(%s)) = count(*) and not coalesce(bool_or(%s), false)"
        .formatted(key(model), keyIsMissing(model));
  }

  private static String key(Model model) {
    return model.contract().key().stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  private static String keyIsMissing(Model model) {
    return model.contract().key().stream()
        .map(column -> Sql.name(column) + " is null")
        .collect(Collectors.joining(" or "));
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

  private void checkKey(Model model, boolean isKept) {
    if (isKept) {
      return;
    }
    Answer breaches =
        database.query(
            "select %s, count(*) from %s group by all having count(*) > 1 or %s limit 5"
                .formatted(key(model), model.relation(), keyIsMissing(model)));
    if (!breaches.rows().isEmpty()) {
      throw new Failure(
          "Cannot keep the contract of %s: key (%s) is not unique or has no value in %s"
              .formatted(model.relation(), key(model), breaches.rows()));
    }
  }
}
