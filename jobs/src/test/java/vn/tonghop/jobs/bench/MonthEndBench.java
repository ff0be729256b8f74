package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The month-end of the generated city, from the workbooks in the inbox to the published edition,
 * beside those of its parts that no program could leave out, each measured by itself.
 */
class MonthEndBench {

  private static final int ROUNDS = Integer.getInteger("tonghop.bench.rounds", 3);
  private static final Collection MONTH = new Collection(2026, 1);
  private static final Period PERIOD = Period.of("2026-01");
  private static final Instant NOW = Instant.parse("2026-01-19T10:00:00Z");
  private static final Collection SINCE = new Collection(2025, 1);

  @TempDir private Path folder;
  private DataHome played;
  private DataHome done;
  private Path trace;
  private int workbooks;

  @Test
  void costsLittleMoreThanItsParts() throws Exception {
    played =
        Played.city(
            "tonghop.bench.history",
            folder.resolve("played"),
            YearMonth.of(2025, 1),
            YearMonth.of(2026, 1),
            Generation.Editions.ALL);
    done = new DataHome(folder.resolve("done"));
    trace = folder.resolve("statements.jsonl");
    month(done, Map.of("TONGHOP_SQL_TRACE", trace.toString()));
    Ratio ratio = new Ratio("month-end of 2026-01, twelve months behind it");
    List<Map<String, ChildRun.Time>> steps = new ArrayList<>();
    List<Map<String, ChildRun.Time>> parts = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      DataHome home = new DataHome(folder.resolve("run"));
      ChildRun whole = month(home, Map.of());
      Waiting.remove(home.root());
      steps.add(whole.parts());
      parts.add(parts());
      ratio.add(
          whole.whole(),
          parts.get(round).values().stream().reduce(ChildRun.Time.NONE, ChildRun.Time::plus));
    }
    ratio.print(
        "%d workbooks taken in, checked, answered, stored; the edition made, printed, published"
            .formatted(workbooks),
        "a JVM that starts and ends; the same workbooks read by POI's event model; its %d statements"
                .formatted(Replay.of(trace).count())
            + " by plain JDBC, one connection at a time; the same reports filled and exported",
        1.3);
    StepTable.print("whole", steps, "parts", parts);
  }

  private ChildRun month(DataHome home, Map<String, String> environment) throws Exception {
    workbooks = new Waiting(played).into(home, MONTH, SINCE, NOW);
    assertThat(workbooks).isGreaterThan(20);
    return ChildRun.of(
        MonthEnd.class,
        List.of(home.root().toString(), MONTH.code(), PERIOD.code(), NOW.toString()),
        environment);
  }

  private Map<String, ChildRun.Time> parts() throws Exception {
    Path edition = Files.createDirectories(folder.resolve("edition"));
    Path file = edition.resolve("warehouse.duckdb");
    Files.copy(done.edition(PERIOD, 1).resolve("warehouse.duckdb"), file);
    List<String> arguments =
        new ArrayList<>(
            List.of(done.root().toString(), MONTH.code(), trace.toString(), edition.toString()));
    arguments.addAll(new Stages(done, Clock.systemUTC()).calendar().reportsOf(PERIOD));
    Map<String, ChildRun.Time> parts = new LinkedHashMap<>();
    parts.put("start", ChildRun.of(NoWork.class, List.of()).whole());
    parts.putAll(ChildRun.of(MonthEndParts.class, arguments).parts());
    Waiting.remove(edition);
    return parts;
  }
}
