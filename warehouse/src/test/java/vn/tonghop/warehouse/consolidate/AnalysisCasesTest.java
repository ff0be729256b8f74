package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * Runs the folders of {@code src/test/resources/analysis/<relation>/<case>}: lays the given
 * relations of several editions, and over them the relation that analysts ask with those that it
 * reads.
 */
class AnalysisCasesTest {

  private static final Path CASES = Path.of("src/test/resources/analysis");
  private static final Pattern READ = Pattern.compile("\\b(core|analysis)\\.\\w+");
  private static final String EDITIONS = "analysis.editions";
  private static final Map<String, String> EDITION_COLUMNS = new LinkedHashMap<>();

  static {
    EDITION_COLUMNS.put("edition", "VARCHAR");
    EDITION_COLUMNS.put("period_code", "VARCHAR");
    EDITION_COLUMNS.put("knowledge_rank", "INTEGER");
    EDITION_COLUMNS.put("recency_rank", "INTEGER");
  }

  private final Database database;

  AnalysisCasesTest(@TempDir Path spill) {
    database = Database.inMemory(spill, Database.Limits.QUESTION);
    Macros.define(database);
    database.execute("create table main.finding_words (finding_code varchar, rule_vi varchar)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> givesWhatTheCaseExpects() throws IOException {
    return CaseFiles.tests(CASES, this::run);
  }

  private void run(Path folder) throws IOException {
    String relation = "analysis." + folder.getParent().getFileName();
    PlainTable expected = CaseFiles.expected(folder);
    for (String schema : List.of("core", "analysis")) {
      database.execute("drop schema if exists %1$s cascade; create schema %1$s".formatted(schema));
    }
    lay(relation, CaseFiles.givens(folder), new LinkedHashSet<>());
    assertThat(CaseFiles.rows(database, relation, expected.header()))
        .as("%s of %s", expected.header(), folder)
        .containsExactlyInAnyOrderElementsOf(expected.rows());
  }

  /** Each after those that it reads; what the case does not give is empty. */
  private void lay(String relation, Map<String, PlainTable> givens, Set<String> laid) {
    if (!laid.add(relation)) {
      return;
    }
    if (relation.startsWith("core.") || relation.equals(EDITIONS)) {
      PlainTable given = givens.get(relation);
      SourceTypes.load(
          database,
          relation,
          columns(relation),
          given == null ? List.copyOf(columns(relation).keySet()) : given.header(),
          given == null ? List.of() : given.rows());
      return;
    }
    String select = ShippedFiles.below("analysis").get(relation.split("\\.")[1] + ".sql");
    READ.matcher(select)
        .results()
        .map(MatchResult::group)
        .forEach(source -> lay(source, givens, laid));
    database.execute("create view %s as %s".formatted(relation, select));
  }

  private static Map<String, String> columns(String relation) {
    if (relation.equals(EDITIONS)) {
      return EDITION_COLUMNS;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("edition", "VARCHAR");
    Models.shipped()
        .find(relation)
        .orElseThrow()
        .contract()
        .columns()
        .forEach((name, column) -> columns.put(name, column.type()));
    return columns;
  }
}
