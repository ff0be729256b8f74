package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.PlainTable;

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

  /** One instance for all cases; what stands as a case would make it is left. */
  private final Database database;

  /** The rows of each relation that stands, by what {@link #digest} tells of them. */
  private final Map<String, String> standing = new HashMap<>();

  /**
   * Where the rows lie that a model made of what it read. To plan a model takes ten times as long
   * as to run it on a case's rows, and most cases make most relations of rows that another did.
   */
  private final Map<String, Kept> kept = new HashMap<>();

  private record Kept(String table, String digest) {}

  ModelCasesTest(@TempDir Path spill) {
    database = Database.inMemory(spill, Database.Limits.QUESTION);
    Macros.define(database);
    database.execute(
        "create schema staging; create schema core; create schema marts; create schema kept");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void haveTheColumnsOfTheirContracts() {
    SourceTypes types = SourceTypes.shipped();
    types.list().forEach(relation -> types.loadEmpty(database, relation));
    List<Model> all = models.ordered(models.list());
    all.forEach(
        model ->
            database.execute("create table %s as %s".formatted(model.relation(), model.sql())));
    new ModelRun(database, models).checkedDigests(all);
  }

  private void run(Path folder) throws IOException {
    String relation = folder.getParent().getFileName().toString();
    PlainTable expected = CaseFiles.expected(folder);
    Map<String, PlainTable> givens = CaseFiles.givens(CASES.resolve("shared"), folder);
    Set<String> built = new TreeSet<>();
    gather(relation, givens.keySet(), built);
    List<Model> ordered =
        models.ordered(List.of(models.find(relation).orElseThrow())).stream()
            .filter(model -> built.contains(model.relation()))
            .toList();
    lay(givens, ordered);
    make(ordered);
    // Those that it reads are held to their contracts by cases of their own.
    new ModelRun(database, models).digests(List.of(models.find(relation).orElseThrow()));
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

  private void make(List<Model> ordered) {
    for (Model model : ordered) {
      String from =
          model.references().stream()
              .sorted()
              .map(read -> read + " " + standing.get(read))
              .collect(Collectors.joining("\n", model.relation() + "\n", ""));
      Kept rows = kept.computeIfAbsent(from, any -> keep(model));
      if (makeRoom(model.relation(), rows.digest())) {
        database.execute("create table %s as from %s".formatted(model.relation(), rows.table()));
        standing.put(model.relation(), rows.digest());
      }
    }
  }

  private Kept keep(Model model) {
    String table = "kept.made_" + kept.size();
    database.execute("create table %s as %s".formatted(table, model.sql()));
    return new Kept(table, digest(table));
  }

  private String digest(String relation) {
    return database
        .query(
            "select count(*) || ' ' || coalesce(sum(hash(made)), 0) from %s as made"
                .formatted(relation))
        .firstColumn()
        .get(0);
  }

  /** Whether a relation is to be made, because none of this stands. */
  private boolean makeRoom(String relation, String from) {
    if (from.equals(standing.get(relation))) {
      return false;
    }
    standing.remove(relation);
    database.execute("drop table if exists " + relation);
    return true;
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
        lay(relation, types.columns(relation), given);
      } else if (wanted.contains(relation) && makeRoom(relation, "nothing")) {
        types.loadEmpty(database, relation);
        standing.put(relation, "nothing");
      }
    }
  }

  private void lay(String relation, Map<String, String> columns, PlainTable given) {
    String from = Digest.ofText(given.text());
    if (makeRoom(relation, from)) {
      SourceTypes.load(database, relation, columns, given.header(), given.rows());
      standing.put(relation, from);
    }
  }

  /** Lays what another model would have made. */
  private void lay(Model model, PlainTable given) {
    Map<String, String> columns = new LinkedHashMap<>();
    model.contract().columns().forEach((name, column) -> columns.put(name, column.type()));
    assertThat(columns.keySet()).containsAll(given.header());
    lay(model.relation(), columns, given);
  }
}
