package vn.tonghop.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

@Timeout(30)
class SideBySideTest {

  private static final Instant NOON = Instant.parse("2024-06-17T05:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, SmallCity.VIETNAM);

  @TempDir Path folder;

  @Test
  void aSourceThatHangsDelaysNoOtherAndLandsNothingOnceItIsGivenUp() throws Exception {
    DataHome home = new DataHome(folder.resolve("home")).create();
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Source hangs = new Remote("hangs", release, over);
    Source inbox = inbox(home, "CTK");
    List<Intaken> taken = intake(home, 4, 300).pull(List.of(hangs, inbox), () -> {});
    assertThat(taken).hasSize(2);
    assertThat(taken.get(0))
        .isEqualTo(
            new Intaken.Failed(
                "hangs", "", "", "it takes longer than PT0.3S and is left to the next pull"));
    assertThat(taken.get(1)).isInstanceOf(Intaken.Received.class);

    release.countDown();
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(new Landing(home).listReceipts()).extracting(Receipt::sender).containsExactly("CTK");
    assertThat(new Landing(home).listOrphans(home.landing())).isEmpty();

    assertThat(intake(home, 4, 5000).pull(List.of(hangs), () -> {})).hasSize(1);
    assertThat(new Landing(home).listReceipts()).hasSize(2);
  }

  @Test
  void moreDeadSourcesThanThreadsDoNotKeepTheOthersOut() throws Exception {
    DataHome home = new DataHome(folder.resolve("home")).create();
    CountDownLatch never = new CountDownLatch(1);
    List<Source> sources = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(i -> sources.add(new Remote("dead-" + i, never, new CountDownLatch(1))));
    sources.add(inbox(home, "SLDTBXH"));
    List<Intaken> taken = intake(home, 1, 100).pull(sources, () -> {});
    assertThat(taken).filteredOn(Intaken.Failed.class::isInstance).hasSize(3);
    assertThat(taken.get(3)).isInstanceOf(Intaken.Received.class);
  }

  @Test
  void aFolderIsTakenAsAWholeHoweverLongItTakes() throws Exception {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Source inbox = inbox(home, "CTK", "SLDTBXH");
    assertThat(intake(home, 1, 1).pull(List.of(inbox), () -> {}))
        .hasSize(2)
        .allMatch(Intaken.Received.class::isInstance);
  }

  @Test
  void refuseLimitsThatAreNone() {
    assertThatThrownBy(() -> new Intake.Limits(0, Duration.ofSeconds(1)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected 1 to 100");
    assertThatThrownBy(() -> new Intake.Limits(1, Duration.ZERO)).isInstanceOf(Failure.class);
  }

  private static Intake intake(DataHome home, int atOnce, long millis) {
    return new Intake(
        home,
        new SmallCity(),
        CLOCK,
        new Intake.Limits(atOnce, Duration.ofMillis(millis)),
        new WorkbookReader(home));
  }

  private static Source inbox(DataHome home, String... agencies) throws IOException {
    for (String agency : agencies) {
      Path file = home.inbox().resolve(agency).resolve("bao-cao.xlsx");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "by " + agency);
      Files.setLastModifiedTime(file, FileTime.from(NOON.minusSeconds(60)));
    }
    return new FolderSource(
        new FolderSource.Settings("folder", home.inbox(), Duration.ofSeconds(2)), CLOCK);
  }

  /** A source far away: its one file comes when it is released, and no interrupt hurries it. */
  private record Remote(String name, CountDownLatch release, CountDownLatch over)
      implements Source {

    @Override
    public List<Arrival> listArrivals() {
      return List.of(new Arrival("SLDTBXH", "from-" + name + ".xlsx", 4, NOON, name + "/1"));
    }

    @Override
    public void fetch(Arrival arrival, Path target) {
      boolean waiting = true;
      while (waiting) {
        try {
          release.await();
          waiting = false;
        } catch (InterruptedException e) {
          // As a socket that does not look at interrupts.
        }
      }
      try {
        Files.writeString(target, "late");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } finally {
        over.countDown();
      }
    }

    @Override
    public void acknowledge(Arrival arrival) {}
  }
}
