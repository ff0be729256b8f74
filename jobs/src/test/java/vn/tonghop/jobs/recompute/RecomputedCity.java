package vn.tonghop.jobs.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.home.DataHome;

/**
 * A generated city over both reorganisations, month, quarter, half-year and year. Minutes long, so
 * not named a test: {@code mvn -Precomputation -pl jobs -am test} runs it; {@code
 * -Drecomputation.home} names a home that was generated before.
 */
class RecomputedCity {

  @TempDir private Path folder;

  @Test
  void saysWhatItsWorkbooksSay() throws Exception {
    Recomputation.Outcome outcome = Recomputation.of(Workbooks.in(home()));
    System.out.println(outcome.words());
    outcome.differences().forEach(System.out::println);
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.editions()).hasSizeGreaterThan(15);
  }

  private Path home() {
    String there = System.getProperty("recomputation.home", "");
    if (!there.isEmpty()) {
      return Path.of(there);
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    DataHome home = new DataHome(folder.resolve("city")).create();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      Generation.into(home, room, out, YearMonth.of(2024, 9), YearMonth.of(2025, 8), 71)
          .play(Generation.Editions.ALL);
    }
    return home.root();
  }
}
