package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.rehearse.demo.Demonstration;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.render.BarePages;
import vn.tonghop.reports.render.Printed;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Pages from an edition's relations to the PDF in its folder, beside those that JasperReports makes
 * of the same templates and rows: we read, find a layout that ends well, tag, and write stable
 * PDF/A-3u.
 */
class RenderBench {

  private static final int ROUNDS = Integer.getInteger("tonghop.bench.rounds", 7);
  private static final int TIMES = 3;
  private static final double AIM = 1.2;

  @TempDir private Path folder;

  @Test
  void printsTheDemonstrationsYearLittleSlowerThanBare() throws Exception {
    DataHome home = demonstration();
    measure(
        "the demonstration's year-end", home.edition(Period.of("2024"), 2), List.of("year_end"));
  }

  @Test
  void printsTheSetOfAMonthLittleSlowerThanBare() throws Exception {
    DataHome home =
        Played.city(
            "tonghop.bench.history",
            folder.resolve("played"),
            YearMonth.of(2026, 1),
            YearMonth.of(2026, 1),
            Generation.Editions.ALL);
    Period month = Period.of("2026-01");
    measure(
        "all that is printed for 2026-01",
        home.edition(month, 1),
        new Stages(home, Clock.systemUTC()).calendar().reportsOf(month));
  }

  private DataHome demonstration() {
    String there = System.getProperty("tonghop.bench.demo", "");
    if (!there.isEmpty()) {
      return new DataHome(Path.of(there));
    }
    DataHome home = new DataHome(folder.resolve("demo")).create();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      new Demonstration(home, room, new PrintWriter(new StringWriter())).play();
    }
    return home;
  }

  private void measure(String what, Path edition, List<String> reports) throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("workspace"));
    Files.copy(edition.resolve("warehouse.duckdb"), workspace.resolve("warehouse.duckdb"));
    BarePages bare = new BarePages(workspace, reports);
    int pages = print(workspace, reports);
    assertThat(bare.print()).isEqualTo(pages).isPositive();
    assertThat(bare.read()).isPositive();
    Ratio ratio =
        Ratio.measure(
            "%d times %d pages, %s".formatted(TIMES, pages, what),
            ROUNDS,
            () -> times(() -> print(workspace, reports)),
            () ->
                times(
                    () -> {
                      bare.read();
                      bare.print();
                    }));
    ratio.print(
        "relations read, layout found, filled, exported as tagged PDF/A-3u, made stable, written",
        "the same relations read by plain JDBC; the same pages filled once and exported plain",
        AIM);
    ratio.printRates(TIMES * pages, "pages");
  }

  private static void times(Ratio.Side side) throws Exception {
    for (int i = 0; i < TIMES; i++) {
      side.run();
    }
  }

  private static int print(Path workspace, List<String> reports) {
    return new Renderer().print(workspace, reports).stream().mapToInt(Printed::pageCount).sum();
  }
}
