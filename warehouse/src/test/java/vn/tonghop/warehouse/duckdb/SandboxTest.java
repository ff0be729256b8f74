package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.EndingFile;

/** What a stranger's SQL can and cannot reach. */
class SandboxTest {
  @TempDir Path folder;
  private Path edition;

  @BeforeEach
  void publish() {
    edition = folder.resolve("warehouse.duckdb");
    try (Database database = Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition (storage_version 'v1.2.0')"
              .formatted(Sql.text(edition.toString())));
      database.execute("create schema edition.marts");
      database.execute("create table edition.marts.greeting as select 'Cần Thơ' as words");
    }
  }

  private Sandbox sandbox() {
    return Sandbox.locked(
        Database.Limits.QUESTION,
        database -> {
          database.execute(
              "attach %s as edition_1 (read_only)".formatted(Sql.text(edition.toString())));
          database.execute("create schema marts");
          database.execute("create view marts.greeting as select * from edition_1.marts.greeting");
          database.execute("create table mine as select 1 as n");
        });
  }

  @Test
  void answersOneSelect() {
    try (Sandbox sandbox = sandbox()) {
      assertThat(sandbox.query("select words from marts.greeting").firstColumn())
          .containsExactly("Cần Thơ");
      assertThat(sandbox.query("with x as (select 2 as n) select n from x").firstColumn())
          .containsExactly("2");
      assertThat(sandbox.query("from marts.greeting").firstColumn()).containsExactly("Cần Thơ");
      assertThat(sandbox.query("select ';' as n; -- that is all;\n /* ; */ ;").firstColumn())
          .containsExactly(";");
    }
  }

  @Test
  void refusesEveryEscape() throws IOException {
    String before = EndingFile.digest(edition);
    List<CSVRecord> attempts = attempts();
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(120);
    SoftAssertions softly = new SoftAssertions();
    try (Sandbox sandbox = sandbox()) {
      for (CSVRecord attempt : attempts) {
        softly
            .assertThatThrownBy(() -> sandbox.query(sql(attempt)))
            .as("%s: %s", attempt.get("attempt"), attempt.get("sql"))
            .isInstanceOf(Failure.class);
      }
      softly.assertAll();
      assertThat(sandbox.query("select n from mine").firstColumn()).containsExactly("1");
      assertThat(sandbox.query("select words from marts.greeting").firstColumn())
          .containsExactly("Cần Thơ");
    }
    assertThat(EndingFile.digest(edition)).isEqualTo(before);
    assertThat(Path.of("/tmp/escape.csv")).doesNotExist();
    assertThat(Path.of("/tmp/escape")).doesNotExist();
  }

  @Test
  void limitsMemory() {
    try (Sandbox sandbox = sandbox()) {
      assertThatThrownBy(
              () ->
                  sandbox.query(
                      "select length(string_agg(repeat('x', 1000), '')) from range(100000000)"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Cannot run SQL");
    }
  }

  private String sql(CSVRecord attempt) {
    return attempt
        .get("sql")
        .replace("${edition}", edition.toString())
        .replace("${deep}", "select * from (".repeat(900) + "select 1" + ")".repeat(900));
  }

  @Test
  void tellsEveryTroubleInOneLineWithoutPlacesOfTheMachine() throws IOException {
    try (Sandbox sandbox = sandbox()) {
      for (CSVRecord attempt : attempts()) {
        String asked = attempt.get("sql");
        if (!asked.contains("/")) {
          assertThatThrownBy(() -> sandbox.query(sql(attempt)))
              .as(asked)
              .message()
              .doesNotContain("\n", folder.toString(), "/tmp", "java.", "Exception");
        }
      }
      assertThatThrownBy(() -> sandbox.query("select 1,\n  wrod\nfrom marts.greeting"))
          .hasMessage(
              "Cannot run SQL: Binder Error: Referenced column \"wrod\" not found in FROM clause!"
                  + " Candidate bindings: \"words\" (line 2, at: wrod)");
      assertThatThrownBy(() -> sandbox.query("select cast(words as int) from marts.greeting"))
          .hasMessageContaining("Conversion Error: Could not convert string 'Cần Thơ' to INT32");
    }
  }

  /** Each is far from what anybody writes, and near to what ended the process on a usual stack. */
  @Test
  void answersOrRefusesWhatIsChainedAndNested() {
    List<String> chains =
        List.of(
            "select " + "1+".repeat(900) + "1",
            "select " + "not ".repeat(900) + "true",
            "select 1" + " is null".repeat(900),
            "select 1" + " except select 2".repeat(300),
            "select " + "abs(".repeat(900) + "1" + ")".repeat(900),
            "select " + "case when true then ".repeat(900) + "1" + " end".repeat(900),
            "select " + "[".repeat(900) + "1" + "]".repeat(900),
            "select null::int" + "[]".repeat(90),
            "select " + "(".repeat(100_000));
    try (Sandbox sandbox = sandbox()) {
      for (String chain : chains) {
        try {
          assertThat(sandbox.query(chain).rows()).hasSize(1);
        } catch (Failure e) {
          assertThat(e).hasMessageMatching("Cannot (read the|run) SQL: .*");
        }
      }
      assertThat(sandbox.query("select words from marts.greeting").firstColumn()).hasSize(1);
    }
  }

  @Test
  void countsNoBracketOfATextOrAComment() {
    String sql =
        "select '((''', $$(($$, $q$(($q$, e'\\'((', 1 as \"((\" /* (( */ -- (("
            .replace("((", "(".repeat(200));
    try (Sandbox sandbox = sandbox()) {
      assertThat(sandbox.query(sql).rows()).hasSize(1);
      assertThat(sandbox.query("select " + "(".repeat(99) + "1" + ")".repeat(99)).rows())
          .hasSize(1);
      assertThatThrownBy(() -> sandbox.query("select " + "(".repeat(101) + "1" + ")".repeat(101)))
          .hasMessage(
              "Cannot read the SQL: brackets and cases nest 101 deep, expected at most 100");
    }
  }

  @Test
  void countsWhatAColumnNamedEndOrACommentInACommentWouldHide() {
    String deep = "(".repeat(101) + "1" + ")".repeat(101);
    try (Sandbox sandbox = sandbox()) {
      for (String sql :
          List.of(
              "select " + "1 as end, ".repeat(200) + deep,
              "/* /* */ ' */ select " + deep + " -- '")) {
        assertThatThrownBy(() -> sandbox.query(sql))
            .hasMessage(
                "Cannot read the SQL: brackets and cases nest 101 deep, expected at most 100");
      }
    }
  }

  private static List<CSVRecord> attempts() throws IOException {
    try (CSVParser csv =
        CSVParser.parse(
            Files.readString(Path.of("src/test/resources/sandbox/escapes.csv")),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return csv.getRecords();
    }
  }
}
