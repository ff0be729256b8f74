package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.bench.ConsolidationSide.Side;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;

/**
 * One period over ten million observations, beside one statement that makes the observations of the
 * same files, and beside the models' statements that make all relations and nothing else.
 */
class ConsolidationBench {

  private static final long OBSERVATIONS = Long.getLong("tonghop.bench.observations", 10_000_000L);
  private static final int ROUNDS = Integer.getInteger("tonghop.bench.rounds", 3);

  @TempDir private Path folder;
  private DataHome home;
  private Path trace;

  @Test
  void consolidatesBesideItsStatements() throws Exception {
    home = new DataHome(folder.resolve("home")).create();
    trace = folder.resolve("statements.jsonl");
    ManyObservations.into(home, OBSERVATIONS);
    Ratio beside = new Ratio("consolidation of 2024-H1 / one statement");
    Ratio alone = new Ratio("consolidation of 2024-H1 / its models' statements alone");
    for (int round = 0; round < ROUNDS; round++) {
      ChildRun ours = product();
      beside.add(ours.whole(), statement().whole());
      alone.add(ours.whole(), models().whole());
    }
    String holds =
        "%,d observations in %d files: inputs and digests, every model with its contract checked,"
                .formatted(count(made()), ConsolidationSide.files(home).count())
            + " warehouse.duckdb, Parquet, digest of each relation; "
            + used;
    beside.print(holds, "the observations alone, by one statement over the same files", 1.2);
    alone.print(holds, "all relations laid and made over the same files, nothing checked", 1.2);
    System.out.printf(
        Locale.ROOT, "memory limit of DuckDB %s%n", Database.Limits.CONSOLIDATION.memory());
    assertThat(sum(made())).isEqualTo(sum(single()));
  }

  private String used = "";

  private Path made() {
    return folder.resolve("workspace/warehouse.duckdb");
  }

  private Path single() {
    return folder.resolve("single.duckdb");
  }

  /** Writes down its statements, a few hundred lines, so that they can be run alone. */
  private ChildRun product() throws Exception {
    Waiting.remove(folder.resolve("workspace"));
    Files.deleteIfExists(trace);
    try (GreatestSize disk = GreatestSize.of(folder)) {
      ChildRun run =
          run(
              Side.PRODUCT,
              folder.resolve("workspace"),
              Map.of("TONGHOP_SQL_TRACE", trace.toString()));
      used = "greatest resident size %s, on disk %s".formatted(run.peak(), disk.inWords());
      System.out.printf(
          Locale.ROOT,
          "consolidation: wall %.1f s, cpu %.1f s, %s%n",
          run.whole().wallSeconds(),
          run.whole().cpuSeconds(),
          used);
      return run;
    }
  }

  private ChildRun statement() throws Exception {
    Files.deleteIfExists(single());
    return run(Side.STATEMENT, single(), Map.of());
  }

  /** Writes where the product wrote; what the product made is laid aside meanwhile. */
  private ChildRun models() throws Exception {
    Path aside = Files.move(made(), folder.resolve("made.duckdb"));
    ChildRun run = run(Side.MODELS, trace, Map.of());
    Files.delete(folder.resolve("workspace/warehouse.duckdb.aside"));
    Files.move(aside, made());
    return run;
  }

  private ChildRun run(Side side, Path target, Map<String, String> environment) throws Exception {
    return ChildRun.of(
        ConsolidationSide.class,
        List.of(side.name(), home.root().toString(), target.toString()),
        environment);
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
    try (Database database =
        Database.inMemory(home.operations().resolve("bench"), Database.Limits.CONSOLIDATION)) {
      database.execute("attach %s as it (read_only)".formatted(Sql.text(file.toString())));
      return database
          .query("select %s from it.core.fct_observations".formatted(what))
          .firstColumn()
          .get(0);
    }
  }
}
