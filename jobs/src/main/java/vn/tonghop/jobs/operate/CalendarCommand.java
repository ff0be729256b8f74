package vn.tonghop.jobs.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.schedule.Firing;
import vn.tonghop.jobs.schedule.Firings;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.CalendarEntry;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Prints the reporting calendar of a year. */
@Command(
    name = "calendar",
    description =
        "Prints every window, deadline and holiday move of a year, each with its reason and source.")
final class CalendarCommand extends HomeCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("when", "kind", "subject", "what", "why", "source");
  private static final List<String> FIRINGS =
      List.of("due", "what", "subject", "state", "at", "attempts", "detail");

  @Mixin private AsOfOption when;
  @Mixin private FormatOption format;

  @Option(
      names = "--year",
      required = true,
      paramLabel = "YEAR",
      description = "The year, such as 2024.")
  private Year year;

  @Option(
      names = "--firings",
      description =
          "Instead, everything that serve does by itself in that year: what is planned, and what"
              + " became of what is past.")
  private boolean firings;

  @Override
  public void run() {
    if (firings) {
      print(
          FIRINGS,
          new Firings(home.asked(), Clock.systemUTC()).list(year.getValue()),
          CalendarCommand::row);
    } else {
      Instant known = when.find(home.asked()).orElse(Instant.MAX);
      Catalog catalog = Catalog.load(home.asked()).asOf(known);
      print(
          HEADER,
          new ReportingCalendar(catalog).listEntries(year.getValue()),
          CalendarCommand::row);
    }
  }

  private <T> void print(List<String> header, List<T> lines, Function<T, List<String>> row) {
    output.print(format.print(header, lines.stream().map(row).toList()));
  }

  private static List<String> row(Firing firing) {
    return List.of(
        RunsCommand.text(firing.due()),
        firing.verb(),
        firing.subject(),
        firing.state().code().replace('_', ' '),
        RunsCommand.text(firing.ended()),
        Long.toString(firing.attempts()),
        firing.detail());
  }

  private static List<String> row(CalendarEntry entry) {
    return List.of(
        WrittenTime.toMinute(entry.at()),
        entry.kind(),
        entry.subject(),
        entry.whatVi(),
        entry.reasonVi(),
        entry.source());
  }
}
