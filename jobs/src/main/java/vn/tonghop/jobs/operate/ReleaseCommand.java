package vn.tonghop.jobs.operate;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;

/** Lets a report go that the gate holds. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Lets a report go that the gate held and marked as a draft: the next round of letters sends it"
          + " to whoever issues it.",
      "Who answers for it is written into the journal and told in the letter."
    })
final class ReleaseCommand implements Runnable {

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PERIOD/N", description = "The edition, such as 2024-H1/1.")
  private EditionCode edition;

  @Option(
      names = "--report",
      converter = Words.Name.class,
      required = true,
      paramLabel = "REPORT",
      description = "The report's code, such as half_year.")
  private String report;

  @Option(
      names = "--by",
      converter = Words.Name.class,
      required = true,
      paramLabel = "NAME",
      description = "The name of whoever answers for it.")
  private String by;

  @Override
  public void run() {
    EditionFolder folder =
        new Editions(home.existing()).published(edition.period(), edition.number());
    String code = edition.toString();
    List<String> held = Verdict.in(folder).listHeld();
    List<String> printed = folder.listReportCodes();
    if (!printed.contains(report)) {
      throw new UnknownCode("report", report, "one of " + String.join(", ", printed), printed);
    }
    if (!held.contains(report)) {
      throw new Failure(
          "Cannot release %s of %s: the gate does not hold it, expected %s"
              .formatted(
                  report, code, held.isEmpty() ? "nothing: all passed" : String.join(", ", held)));
    }
    Releases releases = new Releases(home.existing());
    if (releases.reportsOf(code).contains(report)) {
      throw new Failure("Cannot release %s of %s: it was let go before".formatted(report, code));
    }
    releases.add(new Releases.Release(code, report, by, Clock.systemUTC().instant()));
    spec.commandLine()
        .getOut()
        .printf("%s of %s is released by %s; the next letters carry it%n", report, code, by);
  }
}
