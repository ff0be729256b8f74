package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.home.DataHome;

/** The month-end after three years that the city was played, and the same after one year. */
class HistoryBench {

  private static final int ROUNDS = Integer.getInteger("tonghop.bench.rounds", 3);
  private static final Collection MONTH = new Collection(2026, 1);
  private static final Instant NOW = Instant.parse("2026-01-19T10:00:00Z");

  @TempDir private Path folder;
  private DataHome played;
  private final List<Map<String, ChildRun.Time>> ofThree = new ArrayList<>();
  private final List<Map<String, ChildRun.Time>> ofOne = new ArrayList<>();

  @Test
  void costsTheSameWithThreeYearsBehindIt() throws Exception {
    played =
        Played.city(
            "tonghop.bench.history",
            folder.resolve("played"),
            YearMonth.of(2023, 1),
            YearMonth.of(2026, 1),
            Generation.Editions.ALL);
    Ratio ratio = new Ratio("month-end of 2026-01 after three years, beside the same after one");
    for (int round = 0; round < ROUNDS; round++) {
      ratio.add(run(new Collection(2023, 1), ofThree), run(new Collection(2025, 1), ofOne));
    }
    ratio.print("36 months and their editions behind it", "12 months and theirs", 1.15);
    StepTable.print("three years", ofThree, "one year", ofOne);
  }

  private ChildRun.Time run(Collection since, List<Map<String, ChildRun.Time>> parts)
      throws Exception {
    DataHome home = new DataHome(folder.resolve("run"));
    int waiting = new Waiting(played).into(home, MONTH, since, NOW);
    assertThat(waiting).isGreaterThan(20);
    ChildRun run =
        ChildRun.of(
            MonthEnd.class,
            List.of(
                home.root().toString(),
                MONTH.code(),
                MONTH.code(),
                NOW.toString(),
                MonthEnd.FORMS));
    parts.add(run.parts());
    Waiting.remove(home.root());
    return run.whole();
  }
}
