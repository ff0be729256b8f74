package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.shipped.PlainTable;

/** The tables of a case's folder: {@code given__<schema>__<relation>.csv} and expect.csv. */
final class CaseFiles {

  private CaseFiles() {}

  /** What the folders give, each overlaid by the next. */
  static Map<String, PlainTable> givens(Path... folders) throws IOException {
    Map<String, PlainTable> givens = new HashMap<>();
    for (Path source : folders) {
      try (Stream<Path> files = Files.list(source)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.startsWith("given__")) {
            givens.put(
                name.substring("given__".length(), name.length() - ".csv".length())
                    .replaceFirst("__", "."),
                read(file));
          }
        }
      }
    }
    return givens;
  }

  static PlainTable expected(Path folder) throws IOException {
    return read(folder.resolve("expect.csv"));
  }

  /** These columns of a relation as texts; what is missing is empty. */
  static List<List<String>> rows(Database database, String relation, List<String> header) {
    String columns =
        String.join(
            ", ",
            header.stream()
                .map(c -> "coalesce(cast(%s as varchar), '')".formatted(Sql.name(c)))
                .toList());
    return database.query("select %s from %s".formatted(columns, relation)).rows().stream()
        .map(row -> row.stream().map(String::valueOf).toList())
        .toList();
  }

  private static PlainTable read(Path file) throws IOException {
    return PlainTable.ofCsv(file.getFileName().toString(), Files.readString(file));
  }

  /**
   * A test of each folder below that holds an expect.csv; {@code -Dcase=fct_targets} leaves only
   * those whose path says so.
   */
  static Stream<DynamicTest> tests(Path cases, ThrowingConsumer<Path> run) throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.walk(cases)) {
      folders = files.filter(f -> f.endsWith("expect.csv")).map(Path::getParent).sorted().toList();
    }
    assertThat(folders).as("cases under %s", cases).isNotEmpty();
    return folders.stream()
        .filter(folder -> folder.toString().contains(System.getProperty("case", "")))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    cases.relativize(folder).toString(), () -> run.accept(folder)));
  }
}
