package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.OlderClient;

/** The oldest client that we promise to, DuckDB 1.2, opens a published file. */
class OlderClientTest {
  @TempDir Path folder;

  @Test
  void opensAPublishedFile() throws Exception {
    Path file = folder.resolve("warehouse.duckdb");
    try (Database database = Database.inMemory(folder.resolve("spill"), Database.Limits.QUESTION)) {
      database.execute(
          "attach %s as edition (storage_version 'v1.2.0')".formatted(Sql.text(file.toString())));
      database.execute("create schema edition.marts");
      database.execute(
          "create table edition.marts.cities as select 'Cần Thơ ' || i as city, cast(i * 1.25 as decimal(28,6)) as amount, date '2024-06-14' as measured_to from range(5000) as numbers(i)");
      database.execute("comment on table edition.marts.cities is 'One row per city.'");
      database.execute("checkpoint edition");
    }
    try (OlderClient client = new OlderClient()) {
      assertAnswers(client, file);
    }
  }

  private static void assertAnswers(OlderClient client, Path file) throws Exception {
    assertThat(
            client.ask(
                file,
                "select city || ' ' || amount || ' ' || measured_to from marts.cities where amount = 2.5"))
        .isEqualTo("Cần Thơ 2 2.500000 2024-06-14");
    assertThat(client.ask(file, "select count(distinct city) from marts.cities")).isEqualTo("5000");
    assertThat(client.ask(file, "select comment from duckdb_tables()"))
        .isEqualTo("One row per city.");
    assertThat(client.ask(file, "select version()")).isEqualTo("v1.2.2");
  }
}
