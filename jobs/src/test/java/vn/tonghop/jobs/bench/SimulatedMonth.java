package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.recompute.PageNumbers;
import vn.tonghop.jobs.recompute.Questionnaire;
import vn.tonghop.jobs.recompute.Recomputation;
import vn.tonghop.jobs.recompute.UntoldChanges;
import vn.tonghop.jobs.recompute.Workbooks;
import vn.tonghop.jobs.rehearse.city.ProjectionErrors;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Lineage;

/** One month whose edition is replaced after a late file; the bench profile plays three years. */
class SimulatedMonth {

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
        .isEqualTo(outcome.score().shown());
    assertThat(outcome.score().falseAlarms()).isEmpty();
    assertThat(new Editions(new DataHome(folder.resolve("city"))).listAll())
        .allSatisfy((code, edition) -> assertThat(Verdict.in(edition).faults()).isEmpty());
    Workbooks workbooks = Workbooks.in(folder.resolve("city"));
    Recomputation.Outcome recomputed = Recomputation.of(workbooks);
    out.println(recomputed.words());
    assertThat(recomputed.differences()).isEmpty();
    assertThat(recomputed.compared().values()).allMatch(count -> count > 0);
    answersAnalystsAsItsWorkbooksDo(workbooks);
    PageNumbers.Outcome pages = PageNumbers.of(folder.resolve("city"));
    out.println(pages.words());
    assertThat(pages.untraced()).isEmpty();
    UntoldChanges.Outcome changes = UntoldChanges.of(folder.resolve("city"));
    out.println(changes.words());
    assertThat(changes.untold()).isEmpty();
    assertThat(changes.told()).isPositive();
    assertThat(projectionErrors(new DataHome(folder.resolve("city"))))
        .contains("measured on generated figures", "mean_absolute_error_percent");
    assertThat(lineage("BUDGET_REVENUE"))
        .as("the city's own figure first, the districts' named as its parts")
        .containsSubsequence("  <- 2025-02 cumulative", "  beside it, the part Quận Ninh Kiều:");
  }

  /** Of what the demonstration has nothing of: districts, projects, tasks, narratives, rejects. */
  private static void answersAnalystsAsItsWorkbooksDo(Workbooks workbooks) throws IOException {
    Questionnaire.Outcome asked = Questionnaire.of(workbooks);
    System.out.println(asked.rows());
    assertThat(asked.differences()).isEmpty();
    assertThat(asked.answered())
        .contains(
            "disbursement_by_month",
            "disbursement_by_owner",
            "districts_of_an_indicator",
            "documents_by_month",
            "missing_agencies",
            "narratives_by_section",
            "overdue_tasks",
            "rejected_workbooks",
            "slowest_projects",
            "tasks_by_agency");
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
        .trace(indicator, period, 1).stream().map(SimulatedMonth::untilTheValue).toList();
  }

  private static String untilTheValue(String line) {
    return line.startsWith("  beside")
        ? line.substring(0, line.indexOf(':') + 1)
        : line.split(":")[0];
  }
}
