package vn.tonghop.jobs.rehearse.city;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.rehearse.demo.MovableClock;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Progress;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;

/**
 * Plays the reporting of a generated city: forms, deliveries with planted errors, corrections, late
 * files, intake and, if asked, editions, each at its time. The same seed and stretch give the same
 * bytes.
 */
public final class Generation {

  /** Which editions are made while the city is played. */
  public enum Editions {
    NONE,
    ALL
  }

  private static final Duration BEFORE_DEADLINE = Duration.ofHours(56);
  private static final Duration CORRECTED_AFTER = Duration.ofHours(24);
  private static final Duration RESTATED_BY = Duration.ofDays(9);
  private static final Duration REPLACED_AFTER = Duration.ofDays(1);

  private final DataHome home;
  private final JobRoom room;
  private final PrintWriter out;
  private final Stretch stretch;
  private final Dice dice;
  private final MovableClock clock;
  private final Stages stages;
  private final List<Receipt> landedBefore;
  private final List<Planted> planted = new ArrayList<>();
  private final List<EditionJob.Outcome> editions = new ArrayList<>();

  private Generation(DataHome home, JobRoom room, PrintWriter out, Stretch stretch, Dice dice) {
    this.home = home;
    this.room = room;
    this.out = out;
    this.stretch = stretch;
    this.dice = dice;
    Stages now = new Stages(home, Clock.systemUTC());
    Collection first = stretch.collections().get(0);
    this.clock =
        new MovableClock(now.calendar().deadline(first).toInstant(), now.calendar().zone());
    this.stages = new Stages(home, clock);
    this.landedBefore = new Landing(home).listReceipts();
  }

  /**
   * Marks a new home as generated; one that a run was killed in, asked the same, is gone on with.
   *
   * @throws vn.tonghop.warehouse.Failure if the home is in use otherwise
   */
  public static Generation into(
      DataHome home, JobRoom room, PrintWriter out, Stretch stretch, long seed) {
    Dice dice = new Dice(seed);
    new GeneratedHome(home).mark(dice, stretch);
    return new Generation(home, room, out, stretch, dice);
  }

  /** Delivers and takes in everything, and writes the answer key. */
  public void play(Editions which) {
    out.println(Officer.MARKING);
    CityDeliveries deliveries =
        new CityDeliveries(stages.duties(), stages.catalog(), dice, stretch);
    Timeline timeline = new Timeline();
    for (Collection collection : stretch.collections()) {
      List<Delivery> all = deliveries.of(collection);
      all.forEach(delivery -> planted.addAll(delivery.errors()));
      addDeliveries(timeline, collection, all);
      if (which == Editions.ALL) {
        addEditions(timeline, collection);
      }
    }
    new AnswerKey(home).write(planted);
    play(timeline.inOrder(), which);
  }

  private void play(List<Timeline.Event> events, Editions which) {
    GeneratedHome generated = new GeneratedHome(home);
    int played = generated.playedEvents(which);
    try (Progress.Task task = Progress.ofProcess().begin("generate")) {
      task.expect(events.size(), "events");
      for (int i = 0; i < events.size(); i++) {
        Timeline.Event event = events.get(i);
        clock.moveTo(event.at());
        if (i < played) {
          event.remember().run();
        } else {
          event.what().run();
          generated.keepPlayed(which, i + 1);
        }
        task.advance();
      }
    }
  }

  private void addDeliveries(Timeline timeline, Collection collection, List<Delivery> all) {
    Courier courier = new Courier(stages, landedBefore);
    Instant deadline = stages.calendar().deadline(collection).toInstant();
    Instant first = deadline.minus(BEFORE_DEADLINE);
    timeline.add(
        first,
        () -> courier.fetchForms(collection, all),
        () -> {
          courier.fetchForms(collection, all);
          all.stream().filter(one -> !one.is(ErrorKind.LATE)).forEach(courier::dropFirst);
          takeIn();
          out.printf(
              "%s: %s, %s%n",
              collection,
              Counted.of(all.size(), "workbook"),
              Counted.of(all.stream().mapToInt(one -> one.errors().size()).sum(), "planted error"));
          out.flush();
        });
    List<Delivery> corrected = all.stream().filter(Delivery::isCorrected).toList();
    if (!corrected.isEmpty()) {
      timeline.add(first.plus(CORRECTED_AFTER), () -> dropRight(courier, corrected));
    }
    for (Delivery one : all) {
      if (one.is(ErrorKind.LATE)) {
        timeline.add(deadline.plus(lateness(one)), () -> dropRight(courier, List.of(one)));
      } else if (one.isRestated()) {
        timeline.add(deadline.plus(RESTATED_BY), () -> dropRight(courier, List.of(one)));
      }
    }
  }

  /** Some hours to some days, so that some come after the edition has left. */
  private Duration lateness(Delivery late) {
    String name = "late/%s/%s".formatted(late.agency(), late.duty().collection());
    return Duration.ofHours(6 + dice.of(name).nextInt(180));
  }

  private void dropRight(Courier courier, List<Delivery> sent) {
    sent.forEach(courier::dropRight);
    takeIn();
  }

  private void takeIn() {
    new IntakeJob(stages, List.of(stages.inbox())).runIn(room);
  }

  /**
   * Each edition when it is due, and again when all that came late is in. A March brings the final
   * figures of the year before.
   */
  private void addEditions(Timeline timeline, Collection collection) {
    Instant allIn =
        stages.calendar().deadline(collection).toInstant().plus(RESTATED_BY).plus(REPLACED_AFTER);
    for (Period period : periodsOf(collection)) {
      Instant due = stages.calendar().consolidationDue(period).toInstant();
      timeline.add(due, () -> makeEdition(period));
      if (allIn.isAfter(due)) {
        timeline.add(allIn, () -> makeEdition(period));
      }
    }
    Collection yearBefore = new Collection(collection.year() - 1, 0);
    if (collection.month() == 3 && stretch.collections().contains(yearBefore)) {
      timeline.add(allIn, () -> makeEdition(Period.of(Integer.toString(yearBefore.year()))));
    }
  }

  /** The periods whose reports are made from a collection. */
  private List<Period> periodsOf(Collection collection) {
    return stages.calendar().listPeriods(collection.year()).stream()
        .filter(period -> period.collection().equals(collection))
        .toList();
  }

  private void makeEdition(Period period) {
    EditionJob.Outcome made = new EditionJob(stages).runIn(room, period, clock.instant());
    if (made.isNew()) {
      editions.add(made);
      out.printf("edition %s/%d%n", period.code(), made.number());
      out.flush();
    }
  }

  /** The editions that were made, in the order of time. */
  public List<EditionJob.Outcome> editions() {
    return List.copyOf(editions);
  }

  /** Compares what intake found with what was planted. */
  public Score score() {
    return new Scoring(home).score(planted);
  }

  public Path answerKey() {
    return new AnswerKey(home).file();
  }
}
