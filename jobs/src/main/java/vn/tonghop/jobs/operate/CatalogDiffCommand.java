package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogChange;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.YearDifference;

/** Tells what a catalog that is handed in would change. */
@Command(
    name = "diff",
    description =
        "Tells in words what would change: each row, then what agencies owe, deadlines and reports"
            + " of the year. Changes nothing.")
final class CatalogDiffCommand extends HomeCommand implements Runnable {

  @Parameters(paramLabel = "GIVEN", description = GivenCatalog.WHAT + ".")
  private Path given;

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year.")
  private Year year;

  @Override
  public void run() {
    DataHome data = home.asked();
    print(
        output.out(), GivenCatalog.read(given, Clock.systemUTC().instant()), data, year.getValue());
  }

  static void print(PrintWriter out, Draft draft, DataHome data, int year) {
    Catalog before = Catalog.load(data);
    Catalog after = draft.over(data);
    List<CatalogChange> changes = draft.changes(data);
    changes.forEach(change -> out.println(change.words()));
    List<String> regimes = Draft.regimeWords(after);
    regimes.forEach(out::println);
    List<String> follows = new YearDifference(before, after).list(year);
    follows.forEach(line -> out.println("so " + line));
    List<String> odd = new ArrayList<>(after.warnings());
    odd.removeAll(before.warnings());
    odd.forEach(line -> out.println("odd " + line));
    out.printf(
        "%s, %d that follow in %d%n",
        Counted.of(changes.size() + regimes.size(), "row"), follows.size(), year);
  }
}
