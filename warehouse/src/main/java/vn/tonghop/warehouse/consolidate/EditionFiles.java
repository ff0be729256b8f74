package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.home.Aside;

/** Writes built relations into the files of an edition, aside first, then by rename. */
final class EditionFiles {
  /** Opens in every DuckDB client since 1.2; never v1.3.0, whose texts read as NULL in 1.3.2. */
  private static final String STORAGE_VERSION = "v1.2.0";

  private final Aside aside = Aside.beside();
  private final Database database;
  private final EditionFolder folder;
  private final Path warehouse;

  EditionFiles(Database database, EditionFolder folder) {
    this.database = database;
    this.folder = folder;
    this.warehouse = aside.of(folder.warehouse());
  }

  /**
   * Begins {@code warehouse.duckdb} aside: what is made in the schemas core and marts from now on
   * is made in it. It is thrown away if it is not finished, so nothing is written ahead; and what
   * two threads wrote is not written again to fill the last group of rows of the one with the
   * other's.
   */
  void begin() {
    Aside.sweep(folder.path(), Instant.MAX);
    database.execute("set max_vacuum_tasks = 0");
    database.execute(
        "attach %s as published (storage_version '%s', block_size 16384, recovery_mode 'no_wal_writes')"
            .formatted(Sql.text(warehouse.toString()), STORAGE_VERSION));
    database.execute("create schema published.core; create schema published.marts");
    database.execute("create schema memory.core");
    database.execute("set search_path = 'memory.main,published.core,published.marts,memory.core'");
  }

  /** Adds the comments and puts {@code warehouse.duckdb} into its place. */
  void finish(List<Model> models) {
    database.execute("begin transaction");
    for (Model model : models) {
      database.execute(comments("published." + model.relation(), model.contract()));
    }
    database.execute("commit");
    database.execute("checkpoint published");
    database.execute("set search_path = 'memory.main'");
    database.execute("detach published");
    aside.put(warehouse, folder.warehouse());
  }

  private static String comments(String target, Contract contract) {
    StringBuilder statements = new StringBuilder();
    statements.append("comment on table %s is %s;".formatted(target, Sql.text(contract.words())));
    contract
        .columns()
        .forEach(
            (name, column) ->
                statements.append(
                    "comment on column %s.%s is %s;"
                        .formatted(target, Sql.name(name), Sql.text(column.words()))));
    return statements.toString();
  }

  /** Writes one Parquet file a relation; its footer says of which edition it is. */
  void writeParquet(List<Model> models, EditionPlan plan) {
    aside.write(folder.parquet(), parquet -> writeParquet(models, plan, parquet));
  }

  private void writeParquet(List<Model> models, EditionPlan plan, Path parquet) throws IOException {
    Files.createDirectory(parquet);
    for (Model model : models) {
      database.execute(
          "copy (from %s) to %s (format parquet, compression zstd, kv_metadata {%s})"
              .formatted(
                  model.relation(),
                  Sql.text(parquet.resolve(model.name() + ".parquet").toString()),
                  footer(model, plan)));
    }
  }

  private static String footer(Model model, EditionPlan plan) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("writer", "tonghop");
    said.put("period", plan.period().code());
    said.put("edition", Integer.toString(plan.number()));
    said.put("relation", model.relation());
    said.put("inputs_digest", plan.inputsDigest());
    return said.entrySet().stream()
        .map(entry -> "'tonghop.%s': %s".formatted(entry.getKey(), Sql.text(entry.getValue())))
        .collect(Collectors.joining(", "));
  }

  /** Writes the record, which says that all else is there. */
  void writeRecord(EditionRecord record) {
    aside.write(folder.record(), record.json());
  }
}
