package vn.tonghop.warehouse.consolidate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * {@code editions/index.parquet} and {@code index.json}, from which a tool without DuckDB finds
 * every edition: a row each with its period, number, instant, whether it stands, and where its
 * Parquet files and its {@code warehouse.duckdb} lie, from {@code editions/} on. Made from the
 * editions' own records, again whenever one comes to stand; one without a record is none of ours.
 */
public record EditionIndex(DataHome home) {
  private static final String COLUMNS =
      "edition, period_code, number, as_of, is_standing, replaced_number, program, inputs_digest, parquet_folder, warehouse_file";

  private static final Map<String, String> FORMATS =
      Map.of(
          Editions.INDEX_PARQUET,
          "format parquet, compression zstd",
          Editions.INDEX_JSON,
          "format json, array true");

  /** Writes both files, each at once and whole. */
  public void write() {
    copy((name, writer) -> new Aside(home).write(home.editions().resolve(name), writer));
  }

  /** Writes both files as they should be into a folder elsewhere, and nothing into the home. */
  public void writeTo(Path folder) {
    copy((name, writer) -> Aside.beside().write(folder.resolve(name), writer));
  }

  private void copy(BiConsumer<String, Aside.Writer> place) {
    Editions editions = new Editions(home);
    Set<String> standing = editions.listIssuedLast().keySet();
    String rows =
        editions.listAll().entrySet().stream()
            .filter(edition -> Files.exists(edition.getValue().record()))
            .map(edition -> row(edition, standing))
            .collect(Collectors.joining(", "));
    if (rows.isEmpty()) {
      return;
    }
    String table =
        "(select * from (values %s) as editions(%s) order by edition)".formatted(rows, COLUMNS);
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      FORMATS.forEach(
          (name, format) ->
              place.accept(
                  name,
                  file ->
                      database.execute(
                          "copy %s to %s (%s)"
                              .formatted(table, Sql.text(file.toString()), format))));
    }
  }

  private String row(Map.Entry<String, EditionFolder> edition, Set<String> standing) {
    EditionFolder folder = edition.getValue();
    EditionRecord record = EditionRecord.in(folder.path());
    return "(%s, %s, %d, timestamp %s, %s, %d, %s, %s, %s, %s)"
        .formatted(
            Sql.text(record.code()),
            Sql.text(record.period().code()),
            record.number(),
            Sql.text(LocalDateTime.ofInstant(record.asOf(), home.zone()).toString()),
            standing.contains(edition.getKey()),
            record.replacedNumber(),
            Sql.text(record.program()),
            Sql.text(record.inputsDigest()),
            Sql.text(within(folder.parquet())),
            Sql.text(within(folder.warehouse())));
  }

  private String within(Path path) {
    return home.editions().relativize(path).toString();
  }
}
