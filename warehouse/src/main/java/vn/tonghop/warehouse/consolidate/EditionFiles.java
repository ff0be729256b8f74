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
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;

/** Writes built relations into the files of an edition, aside first, then by rename. */
final class EditionFiles {
  /** Opens in every DuckDB client since 1.2; never v1.3.0, whose texts read as NULL in 1.3.2. */
  private static final String STORAGE_VERSION = "v1.2.0";

  private final Database database;
  private final EditionFolder folder;

  EditionFiles(Database database, EditionFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  /**
   * Begins {@code warehouse.duckdb} aside: what is made in the schemas core and marts from now on
   * is made in it. It is thrown away if it is not finished, so nothing is written ahead.
   */
  void begin() {
    remove(part(".part"));
    remove(part(".part.wal"));
    database.execute(
        "attach %s as published (storage_version '%s', recovery_mode 'no_wal_writes')"
            .formatted(Sql.text(part(".part").toString()), STORAGE_VERSION));
    database.execute("create schema published.core; create schema published.marts");
    database.execute("set search_path = 'memory.main,published.core,published.marts'");
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
    rename(part(".part"), folder.warehouse());
  }

  private Path part(String ending) {
    return folder.path().resolve(EditionFolder.WAREHOUSE + ending);
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
    Path part = folder.path().resolve("parquet.part");
    removeFolder(part);
    removeFolder(folder.parquet());
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
    rename(part, folder.parquet());
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
      String line =
          model.contract().columns().entrySet().stream()
              .map(column -> digested(Sql.name(column.getKey()), column.getValue().type()))
              .collect(Collectors.joining(", chr(31), "));
      digests.put(
          model.relation(),
          database
              .query(
                  "select sha256(concat_ws(' ', count(*), bit_xor(md5_number(concat(%s))))) from %s"
                      .formatted(line, model.relation()))
              .firstColumn()
              .get(0));
    }
    return digests;
  }

  /** As concat takes it, which leaves a NULL out: a text that is none is told from an empty one. */
  private static String digested(String column, String type) {
    return type.equals("VARCHAR") ? "coalesce(%s, chr(30))".formatted(column) : column;
  }

  /** Writes the record, which says that all else is there. */
  void writeRecord(EditionRecord record) {
    Path part = folder.record().resolveSibling(folder.record().getFileName() + ".part");
    try {
      Files.writeString(part, record.json());
    } catch (IOException e) {
      throw new Failure("Cannot write %s: %s".formatted(part, e.getMessage()), e);
    }
    rename(part, folder.record());
  }

  private static void rename(Path from, Path to) {
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
