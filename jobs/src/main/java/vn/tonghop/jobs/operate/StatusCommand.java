package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.query.Status;
import vn.tonghop.warehouse.query.StatusLine;

/** Tells who has delivered what in a collection. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells who owes a collection, who has delivered, when, and with what findings.")
final class StatusCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("agency", "name", "state", "received", "attempts", "answered", "findings");

  @Mixin private HomeOption home;
  @Mixin private AsOfOption when;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "CODE",
      description = "Such as 2024-06 or 2024-Y.")
  private Collection collection;

  @Override
  public void run() {
    DataHome data = home.home();
    Instant until = when.find(data).orElse(Instant.MAX);
    Catalog catalog = Catalog.load(data).asOf(until);
    Duties duties = new Duties(catalog, new ReportingCalendar(catalog));
    List<List<String>> rows =
        new Status(data)
            .of(collection, duties.listDuties(collection), until).stream()
                .map(StatusCommand::row)
                .toList();
    spec.commandLine().getOut().print(format.print(HEADER, rows));
    spec.commandLine().getOut().flush();
  }

  private static List<String> row(StatusLine line) {
    return List.of(
        line.agencyCode(),
        line.agencyNameVi(),
        line.stateVi(),
        line.receivedText(),
        Integer.toString(line.attemptCount()),
        line.answeredText(),
        Integer.toString(line.findingCount()));
  }
}
