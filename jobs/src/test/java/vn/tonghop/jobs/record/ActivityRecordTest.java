package vn.tonghop.jobs.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.demo.MovableClock;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;

class ActivityRecordTest {

  private static final Instant JUNE = Instant.parse("2024-06-19T10:00:00Z");

  @TempDir Path folder;

  @Test
  void keepsWhoDidWhatWhenWithWhatAndHowItEnded() throws IOException {
    ActivityRecord record = record();
    record.keep("lan", "consolidate", "edition/2024-H1", Map.of("as_of", "now"), () -> 1);

    assertThat(Files.readAllLines(new Journal(new DataHome(folder)).file()))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"by\":\"lan\"", "\"outcome\":\"STARTED\""),
            line -> assertThat(line).contains("\"by\":\"lan\"", "\"outcome\":\"DONE\""));
    assertThat(record.list())
        .last()
        .isEqualTo(
            new Activity(
                JUNE,
                "lan",
                "consolidate",
                "edition/2024-H1",
                Map.of("as_of", "now"),
                Activity.Outcome.DONE,
                ""));
    assertThat(Settled.keys(record)).containsExactly("edition/2024-H1");
  }

  @Test
  void keepsThatSomethingFailedAndWhy() {
    ActivityRecord record = record();
    assertThatThrownBy(
            () ->
                record.keep(
                    "lan",
                    "forms",
                    "forms/2024-06",
                    Map.of(),
                    () -> {
                      throw new Failure("Cannot issue: no paper");
                    }))
        .hasMessage("Cannot issue: no paper");
    assertThat(Settled.keys(record)).isEmpty();
    assertThat(record.list())
        .extracting(Activity::outcome, Activity::detail)
        .last()
        .hasToString("(FAILED, \"Cannot issue: no paper\")");
  }

  @Test
  void goesOnBehindHalfALineThatADeadProcessLeft() throws IOException {
    ActivityRecord record = record();
    record.append("a", "forms", "forms/2024-06", Map.of(), Activity.Outcome.DONE, "");
    Files.writeString(
        new Journal(new DataHome(folder)).file(),
        "{\"at\":\"2024-06-19T10:0",
        StandardOpenOption.APPEND);
    assertThat(Settled.keys(record)).containsExactly("forms/2024-06");
    record.append("b", "close", "close/2024-06", Map.of(), Activity.Outcome.DONE, "ệ");
    assertThat(Settled.keys(record)).containsExactlyInAnyOrder("forms/2024-06", "close/2024-06");
    assertThat(Settled.keys(record())).hasSize(2);
  }

  @Test
  void losesNoLineOfTwoProcessesThatWriteAtOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xshare:auto",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  Writes.class.getName(),
                  folder.toString(),
                  name)
              .inheritIO()
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(record().list()).extracting(Activity::key).hasSize(200).doesNotHaveDuplicates();
    assertThat(new Journal(new DataHome(folder)).listBreaks()).isEmpty();
  }

  /** Another process: appends a hundred lines. */
  static final class Writes {
    public static void main(String[] arguments) {
      ActivityRecord record =
          new ActivityRecord(
              new DataHome(Path.of(arguments[0])), Clock.fixed(JUNE, ZoneOffset.UTC));
      for (int i = 0; i < 100; i++) {
        String key = arguments[1] + "/" + i;
        record.append(arguments[1], "write", key, Map.of(), Activity.Outcome.DONE, "x".repeat(500));
      }
    }
  }

  private ActivityRecord record() {
    return new ActivityRecord(new DataHome(folder), new MovableClock(JUNE, ZoneOffset.UTC));
  }
}
