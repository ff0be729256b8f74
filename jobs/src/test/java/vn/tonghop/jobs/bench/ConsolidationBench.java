package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.consolidate.Consolidation;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;

/** One period over ten million observations, beside one statement over the same files. */
class ConsolidationBench {

  private static final long OBSERVATIONS = Long.getLong("tonghop.bench.observations", 10_000_000L);
  private static final int ROUNDS = Integer.getInteger("tonghop.bench.rounds", 3);
  private static final Period PERIOD = Period.of("2024-H1");
  private static final Instant AS_OF = Instant.parse("2024-06-19T10:00:00Z");

  @TempDir private Path folder;
  private DataHome home;
  private List<Path> files;

  @Test
  void consolidatesBesideOneStatement() throws Exception {
    home = new DataHome(folder.resolve("home")).create();
    files = ManyObservations.into(home, OBSERVATIONS).files();
    Ratio ratio = Ratio.measure("consolidation of 2024-H1", ROUNDS, this::ours, this::bare);
    ratio.print(
        "%,d observations in %d files: inputs and digests, every model with its contract checked,"
                .formatted(count(folder.resolve("ours/warehouse.duckdb")), files.size())
            + " warehouse.duckdb, Parquet, digest of each relation",
        "%,d observations: one statement over the same files into a database of the same format"
            .formatted(count(folder.resolve("bare.duckdb"))),
        1.2);
    System.out.printf(
        Locale.ROOT,
        "memory limit of DuckDB %s on both sides; greatest resident size of this process %s%n",
        Database.Limits.CONSOLIDATION.memory(),
        peak());
    assertThat(sum(folder.resolve("ours/warehouse.duckdb")))
        .isEqualTo(sum(folder.resolve("bare.duckdb")));
  }

  private void ours() throws IOException {
    Path workspace = folder.resolve("ours");
    remove(workspace);
    Consolidation consolidation = new Stages(home, Clock.systemUTC()).consolidation(AS_OF);
    consolidation.build(consolidation.plan(PERIOD, AS_OF), workspace);
  }

  private void bare() throws IOException {
    remove(folder.resolve("bare.duckdb"));
    try (Database database = open()) {
      Macros.define(database);
      database.execute(
          "attach %s as out (storage_version 'v1.2.0')"
              .formatted(Sql.text(folder.resolve("bare.duckdb").toString())));
      database.execute("create schema out.core");
      database.execute(
          statement().replace("{files}", Sql.texts(files.stream().map(Path::toString).toList())));
      database.execute("checkpoint out");
      database.execute("detach out");
    }
  }

  private Database open() {
    return Database.inMemory(home.operations().resolve("bench"), Database.Limits.CONSOLIDATION);
  }

  private static String statement() throws IOException {
    try (var in = ConsolidationBench.class.getResourceAsStream("/bench/observations.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private long count(Path file) {
    return Long.parseLong(ask(file, "cast(count(*) as varchar)"));
  }

  private String sum(Path file) {
    return ask(
        file,
        "concat_ws(' ', count(*), sum(value), sum(value_high), count(*) filter (is_standing),"
            + " count(distinct cell))");
  }

  private String ask(Path file, String what) {
    try (Database database = open()) {
      database.execute("attach %s as it (read_only)".formatted(Sql.text(file.toString())));
      return database
          .query("select %s from it.core.fct_observations".formatted(what))
          .firstColumn()
          .get(0);
    }
  }

  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .map(line -> line.substring(6).strip())
            .orElse("unknown")
        : "unknown";
  }

  private static void remove(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
