package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.YearMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.rehearse.city.ProjectionErrors;
import vn.tonghop.jobs.rehearse.city.Stretch;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.home.DataHome;

/** A city that does not exist, for tests, benchmarks and a look at complete reports. */
@Command(
    name = "generate",
    description =
        "Fills a new home with generated deliveries of all agencies and forms, with planted "
            + "errors; every page of it says that nothing in it is real.")
final class GenerateCommand extends HomeCommand implements Runnable, Checked, Changing.Filling {

  @Mixin private SettingsOption settings;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "MONTH",
      description = "The first month, such as 2023-01.")
  private YearMonth from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "MONTH",
      description = "The last month, such as 2023-12.")
  private YearMonth to;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "NUMBER",
      description = "The same seed gives the same bytes (default: 1).")
  private long seed;

  @Option(
      names = "--editions",
      description = "Also makes every edition when it falls due, and what replaces it.")
  private boolean editions;

  @Option(
      names = "--score",
      description =
          "Also compares the findings with the planted errors and, with --editions, the projections"
              + " of earlier years with what came.")
  private boolean score;

  @Override
  public void check() {
    stretch();
  }

  private Stretch stretch() {
    return new Stretch(from, to);
  }

  @Override
  public void run() {
    PrintWriter out = output.out();
    DataHome data = home.home();
    try (JobRoom room = settings.openRoom(data.create())) {
      Generation generation = Generation.into(data, room, out, stretch(), seed);
      generation.play(editions ? Generation.Editions.ALL : Generation.Editions.NONE);
      out.println(generation.answerKey());
      generation.editions().forEach(edition -> out.println(edition.folder()));
      if (score) {
        generation.score().print(out);
        if (!generation.editions().isEmpty()) {
          new ProjectionErrors(data).print(out);
        }
      }
    }
  }
}
