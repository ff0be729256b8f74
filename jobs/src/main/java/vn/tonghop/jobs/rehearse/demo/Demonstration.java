package vn.tonghop.jobs.rehearse.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/**
 * Plays the city's reporting of 2023 and 2024 with the figures that were really published: issues
 * the forms, fills in what the owners published, delivers, takes in, and makes the reports of 2024.
 *
 * <p>The figures are real; the times of delivery are not, and the clock stands where the script
 * puts it. Playing it again on the same home changes nothing.
 */
public final class Demonstration {

  /** What happens at an instant of the script. */
  private record Scene(Instant at, String what, Runnable play) {}

  private static final Collection FIRST = new Collection(2023, 1);
  private static final LocalDateTime SESSION_OF_THE_COUNCIL = LocalDateTime.of(2024, 12, 5, 17, 0);
  private static final LocalDateTime LATER_FIGURES = LocalDateTime.of(2025, 4, 21, 9, 0);
  private static final LocalDateTime SECOND_EDITION = LocalDateTime.of(2025, 4, 25, 17, 0);

  private final DataHome home;
  private final JobRoom room;
  private final PrintWriter out;
  private final PublishedFigures figures = PublishedFigures.shipped();
  private final MovableClock clock;
  private final Stages stages;
  private final List<EditionJob.Outcome> editions = new ArrayList<>();

  public Demonstration(DataHome home, JobRoom room, PrintWriter out) {
    this.home = home;
    this.room = room;
    this.out = out;
    home.create();
    new DemonstrationCatalog(home, figures).write();
    Stages now = new Stages(home, java.time.Clock.systemUTC());
    this.clock =
        new MovableClock(now.calendar().deadline(FIRST).toInstant(), now.calendar().zone());
    this.stages = new Stages(home, clock);
  }

  /** Plays the whole script; returns the editions in the order in which they were made. */
  public List<EditionJob.Outcome> play() {
    out.println(
        "Trình diễn: số liệu thật do các cơ quan và báo chí đã công bố; thời điểm nộp là giả định.");
    out.println(
        "Demonstration: the figures are real and were published; the times of delivery are not.");
    List<Scene> scenes = script();
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      clock.moveTo(scene.at());
      out.printf(
          "[%2d/%d] %s  %s%n",
          i + 1, scenes.size(), scene.at().atZone(clock.getZone()).toLocalDateTime(), scene.what());
      scene.play().run();
    }
    return List.copyOf(editions);
  }

  private List<Scene> script() {
    List<Scene> scenes = new ArrayList<>();
    for (Collection collection : figures.listCollections(1)) {
      scenes.add(
          delivery(DemonstrationCatalog.deliveredAt(stages.calendar(), collection), collection, 1));
    }
    for (Collection collection : figures.listCollections(2)) {
      scenes.add(delivery(at(LATER_FIGURES), collection, 2));
    }
    for (Period period : List.of(Period.of("2024-H1"), Period.of("2024-9M"))) {
      scenes.add(edition(stages.calendar().consolidationDue(period).toInstant(), period));
    }
    scenes.add(edition(at(SESSION_OF_THE_COUNCIL), Period.year(2024)));
    scenes.add(edition(at(SECOND_EDITION), Period.year(2024)));
    return scenes.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
  }

  private Instant at(LocalDateTime time) {
    return time.atZone(stages.calendar().zone()).toInstant();
  }

  private Scene delivery(Instant at, Collection collection, int round) {
    return new Scene(
        at,
        "deliveries of " + collection + (round == 1 ? "" : ", corrected"),
        () -> deliver(collection, round));
  }

  private Scene edition(Instant at, Period period) {
    return new Scene(
        at,
        "edition of " + period,
        () -> editions.add(new EditionJob(stages).runIn(room, period, clock.instant())));
  }

  private void deliver(Collection collection, int round) {
    Map<String, List<FormEntry>> byOwner = new TreeMap<>();
    for (Duty duty : stages.duties().listDuties(collection)) {
      List<FormEntry> entries = entriesOf(duty, round);
      if (!entries.isEmpty()) {
        byOwner.put(duty.agency().code(), entries);
        drop(duty, entries);
      }
    }
    new IntakeJob(stages, List.of(stages.inbox())).runIn(room);
    out.printf(
        "        %s%n",
        byOwner.entrySet().stream().map(e -> e.getKey()).collect(Collectors.joining(", ")));
  }

  private List<FormEntry> entriesOf(Duty duty, int round) {
    List<PublishedFigure> own =
        figures.listDelivered(duty.collection(), round).stream()
            .filter(figure -> isOwner(figure, duty))
            .toList();
    return own.stream().flatMap(figure -> new FigureEntries(figure).list().stream()).toList();
  }

  private boolean isOwner(PublishedFigure figure, Duty duty) {
    Indicator indicator = stages.catalog().indicator(figure.text("indicator"));
    return stages
        .catalog()
        .agencies()
        .answerable(indicator, duty.deadline().toLocalDate())
        .equals(duty.agency().code());
  }

  private void drop(Duty duty, List<FormEntry> entries) {
    Path issued =
        stages
            .formIssuer(duty.collection())
            .issue(duty)
            .orElseThrow(
                () ->
                    new Failure(
                        "Cannot issue %s for %s: no form, expected the indicator form"
                            .formatted(duty.collection(), duty.agency().code())));
    Path inbox = home.inbox().resolve(duty.agency().code());
    DataHome.makeFolder(inbox);
    Path target = inbox.resolve(issued.getFileName());
    List<FormEntry> homeless = new FormFiller().fill(issued, target, entries);
    if (!homeless.isEmpty()) {
      throw new Failure(
          "Cannot deliver %s of %s: the form does not ask for %s"
              .formatted(duty.collection(), duty.agency().code(), homeless));
    }
    try {
      Files.setLastModifiedTime(target, FileTime.from(clock.instant().minus(Duration.ofHours(1))));
    } catch (IOException e) {
      throw new Failure("Cannot date %s: %s".formatted(target, e.getMessage()), e);
    }
  }
}
