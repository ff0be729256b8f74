package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Prints the reporting calendar of a year. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description =
        "Prints every window, deadline and holiday move of a year, each with its reason and source.")
final class CalendarCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("when", "kind", "subject", "what", "why", "source");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Mixin private HomeOption home;
  @Mixin private AsOfOption when;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(
      names = "--year",
      required = true,
      paramLabel = "YEAR",
      description = "The year, such as 2024.")
  private int year;

  @Override
  public void run() {
    Instant known = when.find(home.home()).orElse(Instant.MAX);
    ReportingCalendar calendar = new ReportingCalendar(Catalog.load(home.home()).asOf(known));
    List<List<String>> rows =
        calendar.listEntries(year).stream()
            .map(
                entry ->
                    List.of(
                        MINUTES.format(entry.at()),
                        entry.kind(),
                        entry.subject(),
                        entry.whatVi(),
                        entry.reasonVi(),
                        entry.source()))
            .toList();
    spec.commandLine().getOut().print(format.print(HEADER, rows));
    spec.commandLine().getOut().flush();
  }
}
