package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.reports.seal.SealedReport;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.edition.Releases.Release;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.query.PrintedChange;
import vn.tonghop.warehouse.query.PrintedFigures;

/** Tells of a report's PDF whether it can be believed. */
@Command(
    name = "check",
    description = {
      "Holds a report's PDF, wherever it comes from, against the data that it carries: whether every"
          + " printed figure is that of the data, and the file the one that was published.",
      "Where there is a home, also whether the home published it and which figures were replaced"
          + " since. Exit code 1 if something is not as it was."
    })
final class CheckCommand extends HomeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The PDF.")
  private Path file;

  @Override
  public Integer call() {
    PrintWriter out = output.out();
    SealedReport report = SealedReport.of(file);
    out.printf("%s of edition %s%n", report.report(), report.edition());
    if (report.differences().isEmpty()) {
      out.printf("  figures: all %d texts are those of the attached data%n", report.printedCount());
    }
    report.differences().forEach(difference -> out.printf("  figures: %s%n", difference));
    out.printf(
        "  data: %s%n",
        report.isDataAsPrinted()
            ? "as its last page says"
            : "NOT those whose digest its last page prints");
    out.printf(
        "  file: %s%n",
        report.isAsPublished() ? "as it was published" : "CHANGED since it was published");
    boolean isKnown = !home.asked().isThere() || isOfTheHome(report, out);
    return report.isSound() && isKnown ? 0 : 1;
  }

  private boolean isOfTheHome(SealedReport report, PrintWriter out) {
    EditionCode code = EditionCode.of(report.edition());
    Editions editions = new Editions(home.existing());
    EditionFolder folder = editions.published(code.period(), code.number());
    String published =
        EditionManifest.in(folder).fileDigests().getOrDefault(report.report() + ".pdf", "");
    Releases releases = new Releases(home.existing());
    Optional<Release> release = releases.findOf(report.edition());
    String digest = EndingFile.digest(file);
    boolean isReleased =
        releases.list().stream()
            .filter(let -> let.edition().equals(report.edition()))
            .anyMatch(let -> digest.equals(let.files().get(report.report() + ".pdf")));
    boolean isOfTheHome = isReleased || published.equals(digest);
    out.printf(
        "  home: %s%n",
        isOfTheHome
            ? "its bytes are those of %s".formatted(report.edition())
            : "its bytes are NOT those of %s in %s".formatted(report.edition(), home.given()));
    if (folder.unreleased() == Unreleased.HELD) {
      out.printf(
          "  released: %s%n",
          release
              .map(let -> (isReleased ? "" : "another file, this is a draft; ") + words(let))
              .orElse("not yet, this is a draft"));
    }
    int standing = editions.standing(code.period());
    if (standing > code.number()) {
      List<PrintedChange> changes =
          new PrintedFigures(home.existing()).listChanges(code.period(), code.number(), standing);
      out.printf(
          "  since: replaced by edition %d, which prints %s otherwise%n",
          standing, Counted.of(changes.size(), "figure"));
      changes.forEach(
          change ->
              out.printf(
                  "    %s, %s: %s -> %s%n",
                  change.indicatorNameVi(),
                  change.measureNameVi(),
                  change.oldText(),
                  change.newText()));
    }
    return isOfTheHome;
  }

  private String words(Release release) {
    return "%s by %s".formatted(WrittenTime.of(release.at()), release.by());
  }
}
