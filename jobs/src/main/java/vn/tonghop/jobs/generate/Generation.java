package vn.tonghop.jobs.generate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.demo.MovableClock;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Period;

/**
 * Plays the reporting of a generated city: forms, deliveries with planted errors, corrections, late
 * files, intake, each at its time. The same seed and stretch give the same bytes.
 */
public final class Generation {

  private static final Duration BEFORE_DEADLINE = Duration.ofHours(56);
  private static final Duration CORRECTED_AFTER = Duration.ofHours(24);
  private static final Duration LATE_BY = Duration.ofHours(30);

  private final DataHome home;
  private final JobRoom room;
  private final PrintWriter out;
  private final Stretch stretch;
  private final MovableClock clock;
  private final Stages stages;
  private final CityDeliveries deliveries;
  private final List<Planted> planted = new ArrayList<>();

  private Generation(DataHome home, JobRoom room, PrintWriter out, Stretch stretch, Dice dice) {
    this.home = home;
    this.room = room;
    this.out = out;
    this.stretch = stretch;
    Stages now = new Stages(home, Clock.systemUTC());
    Collection first = stretch.collections().get(0);
    this.clock =
        new MovableClock(now.calendar().deadline(first).toInstant(), now.calendar().zone());
    this.stages = new Stages(home, clock);
    this.deliveries = new CityDeliveries(stages.duties(), stages.catalog(), dice, stretch);
  }

  /**
   * Marks a new home as generated.
   *
   * @throws vn.tonghop.warehouse.Failure if the home is in use
   */
  public static Generation into(
      DataHome home, JobRoom room, PrintWriter out, YearMonth from, YearMonth to, long seed) {
    Stretch stretch = new Stretch(from, to);
    Dice dice = new Dice(seed);
    new GeneratedHome(home).mark(dice);
    return new Generation(home, room, out, stretch, dice);
  }

  /** Delivers and takes in everything, and writes the answer key. */
  public void play() {
    out.println(Officer.MARKING);
    for (Collection collection : stretch.collections()) {
      List<Delivery> all = deliveries.of(collection);
      all.forEach(delivery -> planted.addAll(delivery.errors()));
      play(all, stages.calendar().deadline(collection).toInstant());
      new AnswerKey(home).write(planted);
      out.printf(
          "%s: %d workbooks, %d planted errors%n",
          collection, all.size(), all.stream().mapToInt(one -> one.errors().size()).sum());
    }
  }

  private void play(List<Delivery> all, Instant deadline) {
    Courier courier = new Courier(stages);
    Predicate<Delivery> isLate = delivery -> delivery.is(ErrorKind.LATE);
    clock.moveTo(deadline.minus(BEFORE_DEADLINE));
    courier.fetchForms(all);
    send(all, isLate.negate(), courier::dropFirst);
    clock.moveTo(deadline.minus(BEFORE_DEADLINE).plus(CORRECTED_AFTER));
    send(all, Delivery::isCorrected, courier::dropRight);
    clock.moveTo(deadline.plus(LATE_BY));
    send(all, isLate, courier::dropRight);
  }

  private void send(List<Delivery> all, Predicate<Delivery> which, Consumer<Delivery> drop) {
    List<Delivery> sent = all.stream().filter(which).toList();
    sent.forEach(drop);
    if (!sent.isEmpty()) {
      new IntakeJob(stages, List.of(stages.inbox())).runIn(room);
    }
  }

  /** Makes the editions of the half-years, nine months and years whose collections were played. */
  public List<EditionJob.Outcome> makeEditions() {
    List<Collection> played = stretch.collections();
    return IntStream.rangeClosed(stretch.from().getYear(), stretch.to().getYear())
        .boxed()
        .flatMap(year -> Stream.of(year + "-H1", year + "-9M", Integer.toString(year)))
        .map(Period::of)
        .filter(period -> played.contains(stages.calendar().collectionOf(period)))
        .map(this::edition)
        .toList();
  }

  private EditionJob.Outcome edition(Period period) {
    clock.moveTo(stages.calendar().consolidationDue(period).toInstant());
    return new EditionJob(stages).runIn(room, period, clock.instant());
  }

  /** Compares what intake found with what was planted. */
  public Score score() {
    return new Scoring(home).score(planted);
  }

  public Path answerKey() {
    return new AnswerKey(home).file();
  }
}
