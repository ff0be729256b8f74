package vn.tonghop.jobs.faults;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.Credential;
import vn.tonghop.warehouse.intake.source.HttpsSource;
import vn.tonghop.warehouse.intake.source.Patience;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.intake.source.Trust;

/**
 * The process that is broken: what the commands {@code intake} and {@code consolidate} do, in one
 * go and under a clock that stands still, so that a disturbed home can be held against an
 * undisturbed one digest for digest. Nothing else differs from the commands.
 */
final class OneRun {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          2,
          Duration.ofMillis(100));

  private OneRun() {}

  /** The home, the instant that the clock shows, what to do, and the listings to pull. */
  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone(CITY));
    try {
      DataHome home = new DataHome(Path.of(arguments[0])).create();
      Clock clock = Clock.fixed(Instant.parse(arguments[1]), CITY);
      List<String> listings = List.of(arguments).subList(3, arguments.length);
      run(home, clock, arguments[2], listings);
    } catch (Failure e) {
      System.err.println("tonghop: " + e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private static void run(DataHome home, Clock clock, String what, List<String> listings) {
    Stages stages = new Stages(home, clock);
    List<Source> sources = new ArrayList<>(List.of(stages.inbox()));
    listings.forEach(address -> sources.add(listing(home, address)));
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      if (what.contains("intake")) {
        IntakeJob intake = new IntakeJob(stages, sources);
        intake.runIn(room);
        intake.summary().forEach(System.out::println);
      }
      if (what.contains("edition")) {
        System.out.println(new EditionJob(stages).runIn(room, FaultHome.PERIOD, stages.knownBy()));
      }
    }
  }

  /** Named like the inbox, so that the receipts are those of the undisturbed home. */
  private static Source listing(DataHome home, String address) {
    return new HttpsSource(
        new HttpsSource.Settings(
            "folder",
            URI.create(address),
            new Credential.None(),
            new Trust.OfJava(),
            home.operations().resolve("sources").resolve("listing.json"),
            SHORT));
  }
}
