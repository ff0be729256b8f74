package vn.tonghop.jobs.operate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.trace.ReleasedEdition;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.edition.Releases.Release;
import vn.tonghop.warehouse.home.DataHome;

/** Lets an edition go that the regime holds, or a report that the gate holds. */
@Command(
    name = "release",
    description = {
      "Lets an edition go that its regime holds (release.editions): its reports are printed without"
          + " the mark 'chưa phát hành', into released/, and the next round of letters sends them to"
          + " whoever issues them. The edition stays as it was published.",
      "With --report lets a report go that the gate held and marked as a draft.",
      "Who answers for it is written into the journal and told in the letter."
    })
final class ReleaseCommand extends HomeCommand implements Runnable, Changing {

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "PERIOD/N", description = "The edition, such as 2024-H1/1.")
  private EditionCode edition;

  @Option(
      names = "--report",
      converter = Words.Name.class,
      paramLabel = "REPORT",
      description = "The report's code, such as half_year, if the gate holds it.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--by",
      converter = Words.Name.class,
      required = true,
      paramLabel = "NAME",
      description = "The name of whoever answers for it.")
  private String by;

  @Override
  public void run() {
    DataHome data = home.existing();
    Editions editions = new Editions(data);
    EditionFolder folder = editions.published(edition.period(), edition.number());
    int last = editions.highest(edition.period());
    if (last > edition.number()) {
      throw new Failure(
          "Cannot release %s: it was replaced, expected the last of its period, %s"
              .formatted(edition, new EditionCode(edition.period(), last)));
    }
    if (report.isPresent()) {
      releaseReport(data, folder, report.get());
    } else {
      releaseEdition(data, folder);
    }
  }

  private void releaseEdition(DataHome data, EditionFolder folder) {
    String code = edition.toString();
    List<String> heldByTheGate = Verdict.in(folder).listHeld();
    if (folder.unreleased() != Unreleased.HELD) {
      throw new Failure(
          "Cannot release %s: its regime did not hold it (release.editions), expected %s"
              .formatted(
                  code,
                  heldByTheGate.isEmpty()
                      ? "nothing: it has left"
                      : "--report, as the gate holds " + String.join(", ", heldByTheGate)));
    }
    Releases releases = new Releases(data);
    refuseSecond(releases.findOf(code), code);
    Map<String, String> files =
        new ReleasedEdition(data, settings.read().signing()).make(code, folder);
    refuseSecond(releases.add(new Release(code, "", by, Clock.systemUTC().instant(), files)), code);
    say(
        "%s is released by %s: %s in released/%s; the next letters carry them%s"
            .formatted(
                code,
                by,
                Counted.of(files.size(), "file"),
                code,
                heldByTheGate.isEmpty()
                    ? ""
                    : ", but %s, which the gate holds and --report lets go"
                        .formatted(String.join(", ", heldByTheGate))));
  }

  private void releaseReport(DataHome data, EditionFolder folder, String asked) {
    String code = edition.toString();
    List<String> held = Verdict.in(folder).listHeld();
    List<String> printed = folder.listReportCodes();
    if (!printed.contains(asked)) {
      throw new UnknownCode("report", asked, "one of " + String.join(", ", printed), printed);
    }
    if (!held.contains(asked)) {
      throw new Failure(
          "Cannot release %s of %s: the gate does not hold it, expected %s"
              .formatted(
                  asked, code, held.isEmpty() ? "nothing: all passed" : String.join(", ", held)));
    }
    Releases releases = new Releases(data);
    refuseSecond(
        releases.add(new Release(code, asked, by, Clock.systemUTC().instant())),
        asked + " of " + code);
    boolean isWaiting = folder.unreleased() == Unreleased.HELD && releases.findOf(code).isEmpty();
    say(
        "%s of %s is released by %s; %s"
            .formatted(
                asked,
                code,
                by,
                isWaiting
                    ? "it waits for the release of the edition"
                    : "the next letters carry it"));
  }

  private static void refuseSecond(Optional<Release> before, String what) {
    before.ifPresent(
        let -> {
          throw new Failure(
              "Cannot release %s: %s let it go on %s, expected what is not released yet"
                  .formatted(what, let.by(), WrittenTime.of(let.at())));
        });
  }

  private void say(String text) {
    output.out().println(text);
  }
}
