package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.query.PrintedChange;
import vn.tonghop.warehouse.query.PrintedFigures;

/** Holds two editions of a period against one another. */
@Command(
    name = "diff",
    description = {
      "Lists what differs of the printed figures and texts between two editions, and why.",
      "--format csv or json has a row for each, with the table that prints it."
    },
    footer = {
      "",
      "Examples:",
      "  tonghop diff 2024 1 2",
      "  tonghop diff 2024-H1 --as-of 2024-12-05T17:00:00+07:00 --format csv"
    })
final class DiffCommand extends HomeCommand implements Runnable, Asking {

  private static final List<String> HEADER =
      List.of("table", "indicator", "name", "measure", "old", "new", "reason");

  @Mixin private FormatOption format;

  @Parameters(index = "0", paramLabel = "PERIOD", description = "Such as 2024-H1 or 2024.")
  private Period period;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      description = "The older edition's number.")
  private Optional<Integer> older = Optional.empty();

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "M",
      description = "The newer edition's number.")
  private Optional<Integer> newer = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "Instead of N and M: the edition that stood at an instant such as"
              + " 2024-12-05T17:00:00+07:00, and the one that stands now.")
  private Optional<Instant> asOf = Optional.empty();

  @Override
  public void run() {
    if (asOf.isEmpty() ? this.newer.isEmpty() : this.older.isPresent()) {
      throw output.wrongUse("Cannot compare: expected either two editions' numbers or --as-of");
    }
    PrintedFigures figures = new PrintedFigures(home.existing());
    Editions editions = new Editions(home.existing());
    int older = this.older.orElseGet(() -> editions.standing(period, asOf.orElseThrow()));
    int newer = this.newer.orElseGet(() -> editions.standing(period));
    List<PrintedChange> changes = figures.listChanges(period, older, newer);
    output.print(
        format.isForEyes()
            ? new ChangesByIndicator(changes).text()
            : format.print(HEADER, changes.stream().map(DiffCommand::row).toList()));
    if (older == newer) {
      output.err().printf("%s/%d stood then and stands now%n", period, newer);
      return;
    }
    List<String> parts =
        EditionRecord.in(editions.published(period, newer).path())
            .madeFrom()
            .listDifferent(EditionRecord.in(editions.published(period, older).path()).madeFrom());
    output
        .err()
        .printf(
            "%s/%d was made from other %s than %s/%d%n",
            period, newer, parts.isEmpty() ? "nothing" : String.join(", ", parts), period, older);
    tellWhatIsHeld(editions.published(period, newer), "%s/%d".formatted(period, newer));
  }

  /** A draft stays with the consolidator: whoever compares would take it for what is sent. */
  private void tellWhatIsHeld(EditionFolder edition, String code) {
    Releases releases = new Releases(home.existing());
    Verdict verdict = Verdict.in(edition);
    PrintWriter err = output.err();
    if (verdict.unreleased() == Unreleased.HELD && releases.findOf(code).isEmpty()) {
      err.printf(
          "%s is held until a person releases it, as its regime says; see: tonghop release%n",
          code);
    }
    Set<String> released = releases.reportsOf(code);
    verdict.listHeld().stream()
        .filter(report -> !released.contains(report))
        .flatMap(report -> verdict.faultsOf(report).stream())
        .forEach(
            fault ->
                err.printf("%s: the gate holds %s: %s%n", code, fault.report(), fault.textVi()));
  }

  private static List<String> row(PrintedChange change) {
    return List.of(
        change.listCode(),
        change.indicatorCode(),
        change.indicatorNameVi(),
        change.measureNameVi(),
        change.oldText(),
        change.newText(),
        change.reasonVi());
  }
}
