package vn.tonghop.jobs.operate;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.Period;
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

  @Parameters(index = "1", paramLabel = "N", description = "The older edition's number.")
  private int older;

  @Parameters(index = "2", paramLabel = "M", description = "The newer edition's number.")
  private int newer;

  @Override
  public void run() {
    List<List<String>> rows =
        new PrintedFigures(home.home())
            .listChanges(period, older, newer).stream().map(DiffCommand::row).toList();
    spec.commandLine().getOut().print(format.print(HEADER, rows));
    spec.commandLine().getOut().flush();
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
