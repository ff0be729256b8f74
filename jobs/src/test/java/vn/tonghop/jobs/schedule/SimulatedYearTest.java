package vn.tonghop.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.record.Activity;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.jobs.rehearse.demo.MovableClock;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/** Years of appointments at speed: the clock jumps, the catalog is the shipped one. */
class SimulatedYearTest {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant NEW_YEAR = at("2024-01-01T00:00:00");
  private static final Duration PULLS = Duration.ofMinutes(5);

  @TempDir Path folder;

  private record Call(String key, Instant at) {}

  private final List<Call> calls = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private final MovableClock clock = new MovableClock(NEW_YEAR, CITY);
  private JdbcConnectionPool store;
  private DataHome home;

  @BeforeEach
  void open() {
    home = new DataHome(folder).create();
    store = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
  }

  @AfterEach
  void close() {
    store.dispose();
  }

  @Test
  void meetsEveryDeadlineOf2024WithTheRightEdition() {
    runUntil("2024-12-31T23:59:00");

    assertThat(times(Verb.CLOSE))
        .containsExactly(
            "close/2024-01 2024-01-18T17:00",
            "close/2024-02 2024-02-19T17:00",
            "close/2024-03 2024-03-18T17:00",
            "close/2024-04 2024-04-19T17:00",
            "close/2024-05 2024-05-20T17:00",
            "close/2024-06 2024-06-18T17:00",
            "close/2024-07 2024-07-18T17:00",
            "close/2024-08 2024-08-19T17:00",
            "close/2024-09 2024-09-18T17:00",
            "close/2024-10 2024-10-18T17:00",
            "close/2024-Y 2024-10-31T17:00",
            "close/2024-11 2024-11-18T17:00",
            "close/2024-12 2024-12-18T17:00");
    assertThat(times(Verb.EDITION))
        .containsExactly(
            "edition/2024-01 2024-01-19T17:00",
            "edition/2024-02 2024-02-20T17:00",
            "edition/2024-03 2024-03-19T17:00",
            "edition/2024-Q1 2024-03-19T17:00",
            "edition/2024-04 2024-04-22T17:00",
            "edition/2024-05 2024-05-21T17:00",
            "edition/2024-06 2024-06-19T17:00",
            "edition/2024-H1 2024-06-19T17:00",
            "edition/2024-Q2 2024-06-19T17:00",
            "edition/2024-07 2024-07-19T17:00",
            "edition/2024-08 2024-08-20T17:00",
            "edition/2024-09 2024-09-19T17:00",
            "edition/2024-9M 2024-09-19T17:00",
            "edition/2024-Q3 2024-09-19T17:00",
            "edition/2024-10 2024-10-21T17:00",
            "edition/2024 2024-11-15T17:00",
            "edition/2024-11 2024-11-19T17:00",
            "edition/2024-12 2024-12-19T17:00",
            "edition/2024-Q4 2024-12-19T17:00");
    assertThat(times(Verb.DELIVER)).hasSameSizeAs(times(Verb.EDITION));
    assertThat(times(Verb.REMIND_3_DAYS_BEFORE)).contains("remind-3d/2024-06 2024-06-15T17:00");
    assertThat(times(Verb.REMIND_1_DAY_AFTER)).contains("remind-late-1d/2024-06 2024-06-19T17:00");
    assertThat(keys()).doesNotHaveDuplicates();
    assertThat(keys())
        .filteredOn(key -> key.startsWith("forms/"))
        .as("thirteen a year, and January's, which were open on New Year's Day")
        .hasSize(14)
        .startsWith("forms/2024-01");
  }

  @Test
  void asksTheSourcesOnceMoreBeforeItClosesOrMakesAnEdition() {
    runUntil("2024-01-31T00:00:00");
    List<String> all = calls.stream().map(Call::key).toList();
    for (String key : List.of("close/2024-01", "edition/2024-01")) {
      int at = all.indexOf(key);
      assertThat(calls.subList(0, at))
          .as("a pull at the same instant before %s", key)
          .anyMatch(call -> call.key().startsWith("pull/") && call.at().equals(calls.get(at).at()));
    }
  }

  @Test
  void catchesUpInOrderAndOnceAfterTheMachineWasOffForThreeDays() {
    runUntil("2024-06-17T12:00:00");
    int before = calls.size();

    clock.moveTo(at("2024-06-20T12:00:00"));
    round();
    round();

    assertThat(calls.subList(before, calls.size()).stream().map(Call::key).toList())
        .filteredOn(key -> !key.startsWith("pull/") && !key.startsWith("housekeep/"))
        .containsExactly(
            "close/2024-06",
            "remind-late-1d/2024-06",
            "edition/2024-06",
            "edition/2024-H1",
            "edition/2024-Q2",
            "deliver/2024-06",
            "deliver/2024-H1",
            "deliver/2024-Q2");
    assertThat(calls.subList(before, calls.size()))
        .filteredOn(call -> call.key().startsWith("pull/"))
        .as("hundreds of missed pulls fold into one")
        .hasSize(1);
    assertThat(new ActivityRecord(home, clock).list())
        .filteredOn(activity -> activity.outcome() == Activity.Outcome.LAPSED)
        .extracting(Activity::key)
        .filteredOn(key -> key.startsWith("remind"))
        .as("one day ahead is untrue two days after")
        .containsExactly("remind-1d/2024-06");
  }

  @Test
  void makesEveryEditionOfAYearWithTheMachineOffForThreeDaysAndOneThatFailedAtFirst() {
    runUntil("2024-06-17T12:00:00");
    clock.moveTo(at("2024-06-20T12:00:00"));
    broken.add("edition/2024-9M");
    runUntil("2024-09-19T17:00:30");
    broken.clear();
    clock.moveTo(at("2024-09-19T17:01:30"));
    runUntil("2024-12-31T23:59:00");

    YearTable year = YearTable.of(home, new Firings(home, clock).list(2024));
    System.out.print(
        "A year at speed, the machine off from 17/06 12:00 to 20/06 12:00, 9M failed at first\n"
            + year.print());
    assertThat(year.lines()).hasSize(19).allMatch(line -> line.made().isBefore(clock.instant()));
    assertThat(year.listLate()).containsExactly("2024-06", "2024-H1", "2024-Q2", "2024-9M");
    assertThat(year.lines())
        .filteredOn(line -> line.tries() > 1)
        .extracting(YearTable.Line::period)
        .containsExactly("2024-9M");
    assertThat(keys().stream().filter(key -> !key.equals("edition/2024-9M")))
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNothingTwiceWhenTheJobStoreIsLostOrTheClockSetBack() {
    runUntil("2024-06-30T00:00:00");
    List<String> before = keys();

    store.dispose();
    store = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    round();
    clock.moveTo(at("2024-06-18T16:00:00"));
    round();
    clock.moveTo(at("2024-06-30T00:00:00"));
    round();

    assertThat(keys()).isEqualTo(before);
  }

  @Test
  void triesAgainWhatFailedAndDeliversNothingThatWasNotMade() {
    broken.add("edition/2024-01");
    runUntil("2024-01-19T17:00:30");
    assertThat(keys()).doesNotContain("deliver/2024-01");
    round();
    assertThat(count("edition/2024-01")).as("a pause before it is tried again").isEqualTo(1);

    broken.clear();
    clock.moveTo(at("2024-01-19T17:01:30"));
    round();
    round();

    assertThat(count("edition/2024-01")).isEqualTo(2);
    assertThat(count("deliver/2024-01")).isEqualTo(1);
  }

  @Test
  void asksAgainForWhatAProcessHadBegunWhenItDied() {
    runUntil("2024-01-19T16:00:00");
    new ActivityRecord(home, clock)
        .append(
            "schedule",
            "edition",
            "edition/2024-01",
            java.util.Map.of(),
            Activity.Outcome.STARTED,
            "");
    clock.moveTo(at("2024-01-19T17:00:00"));
    round();
    assertThat(count("edition/2024-01")).isEqualTo(1);
  }

  @Test
  void plansAnewWhenTheRegimeChangesAndTouchesNothingThatIsPast() throws IOException {
    runUntil("2024-06-30T00:00:00");
    List<String> before = keys();
    Path regime = home.catalog().resolve("regime-2024-07.yaml");
    try (var shipped = DataHome.class.getResourceAsStream("/reference/regime.yaml")) {
      String text = new String(shipped.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(
          regime,
          "recorded_at: 2024-06-29T08:00:00+07:00\n"
              + text.replaceFirst("(?m)^valid_from: .*$", "valid_from: 2024-01-01")
                  .replace("{day: 18, hour", "{day: 16, hour"));
    }
    round();
    assertThat(keys()).as("June is past").isEqualTo(before);

    runUntil("2024-08-01T00:00:00");
    assertThat(times(Verb.CLOSE))
        .contains("close/2024-06 2024-06-18T17:00", "close/2024-07 2024-07-16T17:00");
    assertThat(keys()).doesNotHaveDuplicates();
  }

  @Test
  void listsEveryFiringPastAndPlanned() {
    clock.moveTo(at("2024-06-10T09:00:00"));
    broken.add("edition/2024-06");
    runUntil("2024-06-17T12:00:00");
    clock.moveTo(at("2024-06-20T12:00:00"));
    round();

    List<Firing> firings = new Firings(home, clock).list(2024);
    assertThat(firings)
        .filteredOn(firing -> firing.due().atZone(CITY).getMonthValue() == 6)
        .filteredOn(firing -> !firing.verb().equals("housekeep"))
        .extracting(f -> f.verb() + "/" + f.subject() + " " + f.state() + " " + f.attempts())
        .containsExactly(
            "remind-3d/2024-06 DONE 1",
            "forms/2024-07 DONE 1",
            "remind-1d/2024-06 LAPSED 0",
            "close/2024-06 DONE 1",
            "deliver/2024-06 AWAITED 0",
            "deliver/2024-H1 DONE 1",
            "deliver/2024-Q2 DONE 1",
            "edition/2024-06 FAILED 1",
            "edition/2024-H1 DONE 1",
            "edition/2024-Q2 DONE 1",
            "remind-late-1d/2024-06 DONE 1",
            "remind-late-3d/2024-06 PLANNED 0");
    assertThat(firings)
        .filteredOn(firing -> firing.due().isAfter(clock.instant()))
        .hasSizeGreaterThan(50)
        .allMatch(firing -> firing.state() == Firing.State.PLANNED);
    assertThat(firings)
        .filteredOn(f -> f.verb().equals("forms") && f.due().isBefore(at("2024-06-10T09:00:00")))
        .extracting(f -> f.subject() + " " + f.state())
        .as("the forms of June were open when the home was made")
        .contains("2024-05 NOT_OWED", "2024-06 DONE");
    assertThat(firings)
        .filteredOn(firing -> firing.state() == Firing.State.FAILED)
        .extracting(Firing::detail)
        .containsExactly("Cannot print: no paper");
  }

  @Test
  void oweNothingForTheTimeBeforeTheHomeWasMade() {
    clock.moveTo(at("2024-06-16T09:00:00"));
    runUntil("2024-06-30T00:00:00");
    assertThat(keys()).isNotEmpty().noneMatch(key -> key.endsWith("2024-05"));
    assertThat(keys()).contains("close/2024-06", "edition/2024-H1");
    assertThat(count("forms/2024-06")).as("what was open already is issued").isEqualTo(1);
    assertThat(home.catalog().resolve("home.yml")).hasContent("created_at: 2024-06-16T09:00+07:00");
  }

  /**
   * Jumps from each appointment to the next. The process that serves is started anew every month,
   * and knows nothing then but what the home and the store hold.
   */
  private void runUntil(String end) {
    Instant until = at(end);
    while (clock.instant().isBefore(until)) {
      YearMonth month = monthOf(clock.instant());
      CatalogAgenda catalogAgenda = new CatalogAgenda(home, PULLS);
      Rounds process = process(catalogAgenda);
      while (clock.instant().isBefore(until) && monthOf(clock.instant()).equals(month)) {
        process.make();
        Instant now = clock.instant();
        List<Appointment> next = catalogAgenda.current().list(now, until);
        clock.moveTo(next.isEmpty() ? until : next.get(0).at());
      }
    }
    round();
  }

  private static YearMonth monthOf(Instant instant) {
    return YearMonth.from(instant.atZone(CITY));
  }

  /** What a process does that was started just now. */
  private void round() {
    process(new CatalogAgenda(home, PULLS)).make();
  }

  private Rounds process(CatalogAgenda catalogAgenda) {
    return new Rounds(
        catalogAgenda,
        this::perform,
        new ActivityRecord(home, clock),
        new ClockRow(store),
        clock,
        HomeCreation.findOrKeep(home, clock));
  }

  private void perform(Appointment appointment) {
    calls.add(new Call(appointment.key(), clock.instant()));
    if (broken.contains(appointment.key())) {
      throw new Failure("Cannot print: no paper");
    }
  }

  private List<String> keys() {
    return calls.stream().map(Call::key).filter(key -> !key.startsWith("pull/")).toList();
  }

  private long count(String key) {
    return calls.stream().filter(call -> call.key().equals(key)).count();
  }

  private List<String> times(Verb verb) {
    return calls.stream()
        .filter(call -> call.key().startsWith(verb.code() + "/"))
        .map(call -> call.key() + " " + call.at().atZone(CITY).toLocalDateTime())
        .toList();
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(CITY).toInstant();
  }
}
