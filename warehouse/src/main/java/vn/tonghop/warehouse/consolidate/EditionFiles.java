package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/** Writes built relations into the files of an edition, aside first, then by rename. */
final class EditionFiles {
  /** Opens in every DuckDB client since 1.2; never v1.3.0, whose texts read as NULL in 1.3.2. */
  private static final String STORAGE_VERSION = "v1.2.0";

  private final Database database;
  private final Path workspace;

  EditionFiles(Database database, Path workspace) {
    this.database = database;
    this.workspace = workspace;
  }

  /** Copies the models' tables, with their comments, into {@code warehouse.duckdb}. */
  void writeWarehouse(List<Model> models) {
    Path part = workspace.resolve("warehouse.duckdb.part");
    remove(part);
    remove(workspace.resolve("warehouse.duckdb.part.wal"));
    database.execute(
        "attach %s as published (storage_version '%s')"
            .formatted(Sql.text(part.toString()), STORAGE_VERSION));
    // In one transaction: each of its own would wait for the disk.
    database.execute("begin transaction");
    database.execute("create schema published.core; create schema published.marts");
    for (Model model : models) {
      String target = "published." + model.relation();
      database.execute("create table %s as from %s".formatted(target, model.relation()));
      database.execute(comments(target, model.contract()));
    }
    database.execute("commit");
    database.execute("checkpoint published");
    database.execute("detach published");
    rename(part, workspace.resolve("warehouse.duckdb"));
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

  /** Writes one Parquet file a mart; its footer says of which edition it is. */
  void writeParquet(List<Model> marts, EditionPlan plan) {
    Path part = workspace.resolve("parquet.part");
    Path folder = workspace.resolve("parquet");
    removeFolder(part);
    removeFolder(folder);
    try {
      Files.createDirectories(part);
    } catch (IOException e) {
      throw new Failure("Cannot make folder %s: %s".formatted(part, e.getMessage()), e);
    }
    for (Model mart : marts) {
      database.execute(
          "copy (from %s) to %s (format parquet, compression zstd, kv_metadata {%s})"
              .formatted(
                  mart.relation(),
                  Sql.text(part.resolve(mart.name() + ".parquet").toString()),
                  footer(mart, plan)));
    }
    rename(part, folder);
  }

  private static String footer(Model mart, EditionPlan plan) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("writer", "tonghop");
    said.put("period", plan.period().code());
    said.put("edition", Integer.toString(plan.number()));
    said.put("relation", mart.relation());
    said.put("inputs_digest", plan.inputsDigest());
    return said.entrySet().stream()
        .map(entry -> "'tonghop.%s': %s".formatted(entry.getKey(), Sql.text(entry.getValue())))
        .collect(Collectors.joining(", "));
  }

  /**
   * The digest of each relation's rows, whatever their order: of their count and of their own
   * digests laid over one another, so that no row is held in memory. Keys make rows unique.
   */
  Map<String, String> contentDigests(List<Model> models) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Model model : models) {
      digests.put(
          model.relation(),
          database
              .query(
                  """
                  select sha256(concat_ws(' ', count(*), bit_xor(md5_number(line))))
                  from (select cast(to_json(r) as varchar) as line from %s as r)
                  """
                      .formatted(model.relation()))
              .firstColumn()
              .get(0));
    }
    return digests;
  }

  static void rename(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure("Cannot rename %s to %s: %s".formatted(from, to, e.getMessage()), e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Failure("Cannot remove %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void removeFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(EditionFiles::remove);
    } catch (IOException e) {
      throw new Failure("Cannot empty %s: %s".formatted(folder, e.getMessage()), e);
    }
    remove(folder);
  }
}
