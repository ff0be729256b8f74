package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.PlainTable;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;

/**
 * Runs the folders of {@code src/test/resources/models/<schema.model>/<case>}: lays the given
 * relations, runs the model and those it reads, and compares the columns that expect.csv names.
 */
class ModelCasesTest {
  private static final Path CASES = Path.of("src/test/resources/models");
  private final Models models = Models.shipped();

  @TestFactory
  Stream<DynamicTest> givesWhatTheCaseExpects() throws IOException {
    return CaseFiles.tests(CASES, this::run);
  }

  /** One instance for all cases, which costs more than most of them; each finds it empty. */
  private final Database database;

  ModelCasesTest(@TempDir Path spill) {
    database = Database.inMemory(spill, Database.Limits.QUESTION);
    Macros.define(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void run(Path folder) throws IOException {
    String relation = folder.getParent().getFileName().toString();
    PlainTable expected = CaseFiles.expected(folder);
    Map<String, PlainTable> givens = CaseFiles.givens(CASES.resolve("shared"), folder);
    Set<String> built = new TreeSet<>();
    gather(relation, givens.keySet(), built);
    List<Model> ordered =
        models.ordered(List.of(models.model(relation))).stream()
            .filter(model -> built.contains(model.relation()))
            .toList();
    empty();
    lay(givens, ordered);
    for (Model model : ordered) {
      database.execute("create table %s as %s".formatted(model.relation(), model.sql()));
    }
    new ModelRun(database, models).checkedDigests(ordered);
    assertThat(CaseFiles.rows(database, relation, expected.header()))
        .as("%s of %s", expected.header(), folder)
        .containsExactlyInAnyOrderElementsOf(expected.rows());
  }

  /** The models that a relation is made by; what is given is not made, nor what only that reads. */
  private void gather(String relation, Set<String> given, Set<String> built) {
    models
        .find(relation)
        .filter(model -> built.add(relation))
        .ifPresent(
            model ->
                model.references().stream()
                    .filter(read -> !given.contains(read))
                    .forEach(read -> gather(read, given, built)));
  }

  private void empty() {
    Set<String> schemas = new TreeSet<>(List.of("staging", "core", "marts"));
    SourceTypes.shipped().list().forEach(r -> schemas.add(r.substring(0, r.indexOf('.'))));
    for (String schema : schemas) {
      database.execute("drop schema if exists %1$s cascade; create schema %1$s".formatted(schema));
    }
  }

  /** Lays what the models read; what the case does not give is empty. */
  private void lay(Map<String, PlainTable> givens, List<Model> read) {
    SourceTypes types = SourceTypes.shipped();
    Set<String> wanted = new TreeSet<>();
    read.forEach(model -> wanted.addAll(model.references()));
    givens.forEach((relation, given) -> models.find(relation).ifPresent(m -> lay(m, given)));
    assertThat(types.list())
        .as("relations that are given")
        .containsAll(givens.keySet().stream().filter(r -> models.find(r).isEmpty()).toList());
    for (String relation : types.list()) {
      PlainTable given = givens.get(relation);
      if (given != null) {
        assertThat(types.columns(relation).keySet()).containsAll(given.header());
      }
      if (given != null && wanted.contains(relation)) {
        types.load(database, relation, given.header(), given.rows());
      } else if (wanted.contains(relation)) {
        types.loadEmpty(database, relation);
      }
    }
  }

  /** Lays what another model would have made. */
  private void lay(Model model, PlainTable given) {
    Map<String, String> columns = new LinkedHashMap<>();
    model.contract().columns().forEach((name, column) -> columns.put(name, column.type()));
    assertThat(columns.keySet()).containsAll(given.header());
    SourceTypes.load(database, model.relation(), columns, given.header(), given.rows());
  }
}
