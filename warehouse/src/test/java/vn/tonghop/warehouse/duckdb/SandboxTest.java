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
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

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
        database -> {
          database.execute(
              "attach %s as edition_1 (read_only)".formatted(Sql.text(edition.toString())));
          database.execute("create schema marts");
          database.execute("create view marts.greeting as select * from edition_1.marts.greeting");
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
    }
  }

  @Test
  void refusesEveryEscape() throws IOException {
    String before = Digest.ofFile(edition);
    List<CSVRecord> attempts = attempts();
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(60);
    SoftAssertions softly = new SoftAssertions();
    try (Sandbox sandbox = sandbox()) {
      for (CSVRecord attempt : attempts) {
        softly
            .assertThatThrownBy(() -> sandbox.query(attempt.get("sql")))
            .as("%s: %s", attempt.get("attempt"), attempt.get("sql"))
            .isInstanceOf(Failure.class);
      }
      softly.assertAll();
      assertThat(sandbox.query("select words from marts.greeting").firstColumn())
          .containsExactly("Cần Thơ");
    }
    assertThat(Digest.ofFile(edition)).isEqualTo(before);
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

  private static List<CSVRecord> attempts() throws IOException {
    try (CSVParser csv =
        CSVParser.parse(
            Files.readString(Path.of("src/test/resources/sandbox/escapes.csv")),
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return csv.getRecords();
    }
  }
}
