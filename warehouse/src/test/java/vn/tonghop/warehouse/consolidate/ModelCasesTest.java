package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.PlainTable;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * Runs the folders of {@code src/test/resources/models/<schema.model>/<case>}: lays the given
 * relations, runs the model and those it reads, and compares the columns that expect.csv names.
 * {@code -DargLine=-Dcase=fct_targets} runs only the cases whose path says so.
 */
class ModelCasesTest {
  private static final Path CASES = Path.of("src/test/resources/models");
  @TempDir Path spill;
  private final Models models = Models.shipped();

  @TestFactory
  Stream<DynamicTest> givesWhatTheCaseExpects() throws IOException {
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      files.filter(f -> f.endsWith("expect.csv")).map(Path::getParent).sorted().forEach(cases::add);
    }
    assertThat(cases).as("cases under %s", CASES).isNotEmpty();
    return cases.stream()
        .filter(c -> c.toString().contains(System.getProperty("case", "")))
        .map(c -> DynamicTest.dynamicTest(CASES.relativize(c).toString(), () -> run(c)));
  }

  private void run(Path folder) throws IOException {
    String relation = folder.getParent().getFileName().toString();
    PlainTable expected = read(folder.resolve("expect.csv"));
    try (Database database = Database.inMemory(spill, Database.Limits.QUESTION)) {
      Macros.define(database);
      lay(database, givens(folder));
      ModelRun run = new ModelRun(database, models);
      for (String schema : List.of("staging", "core", "marts")) {
        database.execute("create schema if not exists " + schema);
      }
      List<Model> ordered = models.ordered(List.of(models.model(relation)));
      for (Model model : ordered) {
        database.execute("create table %s as %s".formatted(model.relation(), model.sql()));
      }
      run.check(ordered);
      assertThat(rows(database, relation, expected.header()))
          .as("%s of %s", expected.header(), folder)
          .containsExactlyInAnyOrderElementsOf(expected.rows());
    }
  }

  private static List<List<String>> rows(Database database, String relation, List<String> header) {
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

  private static void lay(Database database, Map<String, PlainTable> givens) {
    SourceTypes types = SourceTypes.shipped();
    assertThat(types.list()).as("relations that are given").containsAll(givens.keySet());
    for (String relation : types.list()) {
      PlainTable given = givens.get(relation);
      if (given == null) {
        types.loadEmpty(database, relation);
      } else {
        assertThat(types.columns(relation).keySet()).containsAll(given.header());
        types.load(database, relation, given.header(), given.rows());
      }
    }
  }

  /** What every case is given, overlaid by the case's own files. */
  private static Map<String, PlainTable> givens(Path folder) throws IOException {
    Map<String, PlainTable> givens = new HashMap<>();
    for (Path source : List.of(CASES.resolve("shared"), folder)) {
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

  private static PlainTable read(Path file) throws IOException {
    return PlainTable.ofCsv(file.getFileName().toString(), Files.readString(file));
  }
}
