package vn.tonghop.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.jobs.record.Settled;
import vn.tonghop.warehouse.home.DataHome;

/** A real Quartz over an H2 file; its clock runs, set apart to the hour of a deadline. */
class ScheduleTest {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration PULLS = Duration.ofHours(1);

  @TempDir Path folder;

  private final List<String> calls = new CopyOnWriteArrayList<>();

  @Test
  void keepsAnAppointmentAtItsInstantWithoutBeingAskedAgain() {
    home("2024-06-18T16:00:00+07:00");
    Clock clock = clockAt("2024-06-18T16:59:58");
    Instant deadline = Instant.parse("2024-06-18T10:00:00Z");
    List<Duration> late = new CopyOnWriteArrayList<>();
    JdbcConnectionPool store = store();
    try (Schedule schedule =
        new Schedule(
            new DataHome(folder),
            clock,
            store,
            appointment -> {
              calls.add(appointment.key());
              late.add(Duration.between(deadline, clock.instant()));
            },
            PULLS)) {
      schedule.start();
      await(() -> calls.contains("close/2024-06"));
      assertThat(late.get(calls.indexOf("close/2024-06")))
          .isBetween(Duration.ZERO, Duration.ofSeconds(50));
    } finally {
      store.dispose();
    }
    assertThat(appointments()).containsExactly("close/2024-06");
  }

  @Test
  void keepsOnceWhatMisfiredWhileTheMachineWasOffForThreeDays() throws Exception {
    home("2024-06-18T16:00:00+07:00");
    runAndStop("2024-06-18T16:30:00", () -> true);
    assertThat(appointments()).isEmpty();
    int triggers = triggerCount();
    assertThat(triggers).as("the coming 40 days are in the store").isGreaterThan(10);

    runAndStop("2024-06-21T16:30:00", () -> calls.contains("deliver/2024-Q2"));
    runAndStop("2024-06-21T16:31:00", () -> true);

    assertThat(appointments())
        .containsExactly(
            "close/2024-06",
            "remind-late-1d/2024-06",
            "edition/2024-06",
            "edition/2024-H1",
            "edition/2024-Q2",
            "deliver/2024-06",
            "deliver/2024-H1",
            "deliver/2024-Q2");
    assertThat(triggerCount()).as("tables are made once and not wiped").isGreaterThan(5);
    System.out.printf(
        "Triggers of 18 to 21 June 2024 that misfired while the machine was off, each fired once at the start on 21 June 16:30: %s%n",
        appointments());
  }

  @Test
  void stopsInSecondsAfterTheAppointmentAtWorkAndBeginsNoOther() throws Exception {
    home("2024-06-18T16:00:00+07:00");
    CountDownLatch atWork = new CountDownLatch(1);
    JdbcConnectionPool store = store();
    Schedule schedule =
        new Schedule(
            new DataHome(folder),
            clockAt("2024-06-21T09:00:00"),
            store,
            appointment -> {
              calls.add(appointment.key());
              if (appointment.verb() == Verb.EDITION) {
                atWork.countDown();
                sleep(500);
              }
            },
            PULLS);
    schedule.start();
    atWork.await();
    long before = System.nanoTime();
    schedule.close();
    store.dispose();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    assertThat(appointments()).endsWith("edition/2024-06");
    assertThat(Settled.keys(new ActivityRecord(new DataHome(folder), Clock.systemUTC())))
        .contains("edition/2024-06")
        .doesNotContain("edition/2024-H1");
  }

  private void runAndStop(String local, BooleanSupplier enough) {
    JdbcConnectionPool store = store();
    try (Schedule schedule =
        new Schedule(
            new DataHome(folder),
            clockAt(local),
            store,
            appointment -> calls.add(appointment.key()),
            PULLS)) {
      schedule.start();
      await(enough);
      sleep(1500);
    } finally {
      store.dispose();
    }
  }

  private int triggerCount() throws Exception {
    JdbcConnectionPool store = store();
    try (Connection connection = store.getConnection();
        ResultSet count =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from qrtz_triggers where trigger_group = 'agenda'")) {
      count.next();
      return count.getInt(1);
    } finally {
      store.dispose();
    }
  }

  private List<String> appointments() {
    return calls.stream().filter(key -> !key.matches("(pull|housekeep|forms)/.*")).toList();
  }

  private JdbcConnectionPool store() {
    return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("jobs"), "sa", "");
  }

  private void home(String createdAt) {
    try {
      Files.createDirectories(folder.resolve("catalog"));
      Files.writeString(folder.resolve("catalog/home.yml"), "created_at: " + createdAt + "\n");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Clock clockAt(String local) {
    Instant then = java.time.LocalDateTime.parse(local).atZone(CITY).toInstant();
    return Clock.offset(Clock.system(CITY), Duration.between(Instant.now(), then));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
      sleep(50);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
