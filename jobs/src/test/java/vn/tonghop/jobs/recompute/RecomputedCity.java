package vn.tonghop.jobs.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.rehearse.city.Stretch;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.home.DataHome;

/**
 * A generated city over both reorganisations, month, quarter, half-year and year. Minutes long, so
 * not named a test: {@code mvn -Precomputation -pl jobs -am test} runs it; {@code
 * -Drecomputation.home} names a home that was generated before, or a folder to generate it in.
 */
class RecomputedCity {

  @TempDir private static Path folder;
  private static Path home;

  @BeforeAll
  static void generate() throws IOException {
    home = Path.of(System.getProperty("recomputation.home", folder.resolve("city").toString()));
    if (Files.exists(home)) {
      return;
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    DataHome city = new DataHome(home).create();
    try (JobRoom room = JobRoom.open(city, Map.of())) {
      Generation.into(
              city, room, out, new Stretch(YearMonth.of(2024, 9), YearMonth.of(2025, 8)), 71)
          .play(Generation.Editions.ALL);
    }
  }

  @Test
  void saysWhatItsWorkbooksSay() throws Exception {
    Recomputation.Outcome outcome = Recomputation.of(Workbooks.in(home));
    System.out.println(outcome.words());
    outcome.differences().forEach(System.out::println);
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.editions()).hasSizeGreaterThan(15);
  }

  @Test
  void answersForEveryNumberOnItsPages() throws Exception {
    PageNumbers.Outcome outcome = PageNumbers.of(home);
    System.out.println(outcome.words());
    outcome.untraced().forEach(System.out::println);
    assertThat(outcome.untraced()).isEmpty();
  }

  @Test
  void tellsOfEveryChangeOnItsPages() throws Exception {
    UntoldChanges.Outcome outcome = UntoldChanges.of(home);
    System.out.println(outcome.words());
    outcome.untold().forEach(System.out::println);
    assertThat(outcome.untold()).isEmpty();
  }

  @Test
  void answersAnalystsAsItsWorkbooksDo() throws Exception {
    Questionnaire.Outcome outcome = Questionnaire.of(Workbooks.in(home));
    System.out.println(outcome.rows());
    outcome.differences().forEach(System.out::println);
    assertThat(outcome.differences()).isEmpty();
  }
}
