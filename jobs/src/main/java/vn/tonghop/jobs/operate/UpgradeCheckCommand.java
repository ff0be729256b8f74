package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.tonghop.jobs.trace.MadeAgain;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.pages.PageDifference;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.consolidate.RelationDifference;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;

/** Tells what this program would print otherwise than the one that published. */
@Command(
    name = "upgrade-check",
    description = {
      "Makes every standing edition again aside, from what was known when it was made, and lists"
          + " what this program would say otherwise: relations with their rows, reports with their"
          + " lines, and whose they are.",
      "Publishes nothing. Exit code 1 if an edition would differ."
    })
final class UpgradeCheckCommand extends HomeCommand implements Callable<Integer> {

  private static final int SHOWN = 25;

  @Override
  public Integer call() {
    Stages stages = new Stages(home.existing(), Clock.systemUTC());
    MadeAgain again = new MadeAgain(stages);
    PrintWriter out = output.out();
    int differing = 0;
    List<EditionFolder> standing = List.copyOf(new Editions(stages.home()).listStanding().values());
    for (EditionFolder folder : standing) {
      MadeAgain.Comparison comparison = again.compare(EditionRecord.in(folder.path()));
      print(comparison, out);
      differing += comparison.isSame() ? 0 : 1;
    }
    out.printf(
        "%s: %s%n",
        Counted.of(standing.size(), "standing edition"),
        differing == 0 ? "this program says the same" : differing + " would differ");
    return differing == 0 ? 0 : 1;
  }

  private static void print(MadeAgain.Comparison comparison, PrintWriter out) {
    out.printf(
        "%s %s%s%n",
        comparison.edition().code(),
        comparison.isSame() ? "the same" : "DIFFERS",
        comparison.parts().isEmpty()
            ? ""
            : ", made from other " + String.join(", ", comparison.parts()));
    for (PageDifference page : comparison.pages()) {
      out.printf(
          "  %s: %s gone, %d new%n",
          page.file(), Counted.of(page.gone().size(), "line"), page.added().size());
      Stream.concat(
              page.gone().stream().limit(SHOWN).map("    - "::concat),
              page.added().stream().limit(SHOWN).map("    + "::concat))
          .forEach(out::println);
    }
    comparison.relations().forEach(relation -> out.println("  " + text(relation)));
  }

  private static String text(RelationDifference relation) {
    return "%s: %s new, %d gone, %d changed%s%s"
        .formatted(
            relation.relation(),
            Counted.of(relation.newCount(), "row"),
            relation.goneCount(),
            relation.changedCount(),
            listed("; columns ", relation.columns()),
            listed("; agencies ", relation.agencies()));
  }

  private static String listed(String what, List<String> names) {
    return names.isEmpty() ? "" : what + String.join(", ", names);
  }
}
