package vn.tonghop.jobs.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tonghop.jobs.rehearse.demo.MovableClock;

class ProgressTest {

  private static final String ERASE = "\r\u001B[K";

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(seen, true, StandardCharsets.UTF_8);
  private final MovableClock clock =
      new MovableClock(Instant.parse("2024-06-19T10:00:00Z"), ZoneOffset.UTC);
  private final Progress progress = new Progress(terminal, clock, 60);

  @Test
  void tellsHowMuchOfHowMuchHowFastAndHowLongItStillTakes() {
    try (Progress.Task task = progress.begin("validate")) {
      task.expect(44, "workbooks");
      for (int i = 0; i < 4; i++) {
        pass(Duration.ofMillis(500));
        task.advance();
      }
      pass(Duration.ofMillis(100));
      task.advance();
      assertThat(lines())
          .as("written over again at most five times a second")
          .containsExactly(
              "validate",
              "validate 0 of 44 workbooks",
              "validate 1 of 44 workbooks, 2.0/s, 22 s left",
              "validate 2 of 44 workbooks, 2.0/s, 21 s left",
              "validate 3 of 44 workbooks, 2.0/s, 21 s left",
              "validate 4 of 44 workbooks, 2.0/s, 20 s left");
    }
    assertThat(text()).as("gone when the work has ended").endsWith(ERASE);
  }

  @Test
  void countsSlowWorkByTheMinuteAndLongTimesInHours() {
    try (Progress.Task task = progress.begin("generate")) {
      task.expect(100, "events");
      pass(Duration.ofMinutes(1));
      task.reach(1, 100, "events");
      pass(Duration.ofMinutes(19));
      task.reach(40, 100, "events");
    }
    assertThat(lines())
        .endsWith(
            "generate 1 of 100 events, 1.0/min, 1 h 39 min left",
            "generate 40 of 100 events, 2.0/min, 30 min 00 s left");
  }

  @Test
  void showsWorkWithinWorkInOneLineNoLongerThanTheTerminal() {
    try (Progress.Task outer = progress.begin("rebuild")) {
      outer.expect(12, "editions");
      try (Progress.Task inner = progress.begin("consolidate")) {
        inner.expect(80, "relations of one edition");
      }
    }
    assertThat(lines())
        .endsWith(
            "rebuild 0 of 12 editions | consolidate",
            "rebuild 0 of 12 editions | consolidate 0 of 80 relations of ".substring(0, 59),
            "rebuild 0 of 12 editions");
  }

  @Test
  void makesRoomForWhatElseIsWrittenThereAndLeavesItAlone() {
    PrintStream shared =
        new PrintStream(new Terminal.RoomMaking(terminal, progress), true, StandardCharsets.UTF_8);
    try (Progress.Task task = progress.begin("store")) {
      shared.print("half a line");
      pass(Duration.ofSeconds(1));
      task.advance();
      assertThat(text()).isEqualTo(ERASE + "store" + ERASE + "half a line");
      shared.println(" and its end");
      pass(Duration.ofSeconds(1));
      task.advance();
    }
    assertThat(text())
        .isEqualTo(
            ERASE
                + "store"
                + ERASE
                + "half a line and its end"
                + System.lineSeparator()
                + ERASE
                + "store"
                + ERASE);
  }

  private void pass(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  private String text() {
    return seen.toString(StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    return Pattern.compile(Pattern.quote(ERASE))
        .splitAsStream(text())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
