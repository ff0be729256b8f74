package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.recompute.PageNumbers;
import vn.tonghop.jobs.recompute.Recomputation;
import vn.tonghop.jobs.rehearse.city.ProjectionErrors;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Lineage;

/** One month whose edition is replaced after a late file; the bench profile plays three years. */
class SimulationTest {

  private static final YearMonth MONTH = YearMonth.of(2025, 2);

  @TempDir private Path folder;

  @Test
  void makesEveryEditionAgainAsOfItsDay() throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Simulation.Outcome outcome = new Simulation(out).play(folder, MONTH, MONTH, 1);
    outcome.score().print(out);
    assertThat(outcome.remade()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(outcome.replacements()).isPositive();
    assertThat(outcome.remade()).allSatisfy(one -> assertThat(one.differences()).isEmpty());
    assertThat(outcome.score().found())
        .as("missed: %s", outcome.score().missed())
        .isEqualTo(outcome.score().planted());
    assertThat(outcome.score().falseAlarms()).isEmpty();
    Recomputation.Outcome recomputed = Recomputation.of(folder.resolve("city"));
    out.println(recomputed.words());
    assertThat(recomputed.differences()).isEmpty();
    assertThat(recomputed.compared().values()).allMatch(count -> count > 0);
    PageNumbers.Outcome pages = PageNumbers.of(folder.resolve("city"));
    out.println(pages.words());
    assertThat(pages.untraced()).isEmpty();
    assertThat(projectionErrors(new DataHome(folder.resolve("city"))))
        .contains("measured on generated figures", "mean_absolute_error_percent");
    assertThat(lineage("BUDGET_REVENUE"))
        .as("the city's own figure first, the districts' named as its parts")
        .containsSubsequence("  <- 2025-02 cumulative", "  beside it, the part Quận Ninh Kiều:");
  }

  /** With one month there is no earlier year to try: the heading says what is measured on what. */
  private static String projectionErrors(DataHome city) {
    StringWriter text = new StringWriter();
    new ProjectionErrors(city).print(new PrintWriter(text));
    return text.toString();
  }

  private List<String> lineage(String indicator) {
    Period period = Period.of(MONTH.toString());
    return new Lineage(new DataHome(folder.resolve("city")))
        .trace(indicator, period, 1).stream().map(SimulationTest::untilTheValue).toList();
  }

  private static String untilTheValue(String line) {
    return line.startsWith("  beside")
        ? line.substring(0, line.indexOf(':') + 1)
        : line.split(":")[0];
  }
}
