package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.query.PrintedChange;
import vn.tonghop.warehouse.query.PrintedFigures;

/** Holds two editions of a period against one another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Lists the printed figures that differ between two editions: old, new, reason.")
final class DiffCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("table", "indicator", "name", "measure", "old", "new", "reason");

  @Mixin private HomeOption home;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PERIOD", description = "Such as 2024-H1 or 2024.")
  private Period period;

  @Parameters(
      index = "1..2",
      arity = "0..2",
      paramLabel = "N M",
      description = "The older and the newer edition's number.")
  private List<Integer> numbers = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "Instead of N and M: the edition that stood at an instant such as"
              + " 2024-12-05T17:00:00+07:00, and the one that stands now.")
  private Optional<Instant> asOf = Optional.empty();

  @Override
  public void run() {
    if (asOf.isEmpty() ? numbers.size() != 2 : !numbers.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Cannot compare: expected either two editions' numbers or --as-of");
    }
    PrintedFigures figures = new PrintedFigures(home.existing());
    Editions editions = new Editions(home.existing());
    int older = asOf.isEmpty() ? numbers.get(0) : editions.standing(period, asOf.get());
    int newer = asOf.isEmpty() ? numbers.get(1) : editions.standing(period);
    List<List<String>> rows =
        figures.listChanges(period, older, newer).stream().map(DiffCommand::row).toList();
    spec.commandLine().getOut().print(format.print(HEADER, rows));
    spec.commandLine().getOut().flush();
    if (older == newer) {
      spec.commandLine().getErr().printf("%s/%d stood then and stands now%n", period, newer);
      return;
    }
    List<String> parts =
        EditionRecord.in(editions.published(period, newer).path())
            .madeFrom()
            .listDifferent(EditionRecord.in(editions.published(period, older).path()).madeFrom());
    spec.commandLine()
        .getErr()
        .printf(
            "%s/%d was made from other %s than %s/%d%n",
            period, newer, parts.isEmpty() ? "nothing" : String.join(", ", parts), period, older);
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
