package vn.tonghop.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Of two files of one agency the one that came later bears the later time, whatever the clock. */
class ArrivalOrderTest {

  private static final Instant NOON = Instant.parse("2024-06-17T05:00:00Z");

  @TempDir Path folder;
  private DataHome home;
  private Path issued;

  @BeforeEach
  void makeTheHome() {
    home = new DataHome(folder.resolve("home")).create();
    issued = new SmallCity().issue(home, "CTK");
  }

  @Test
  void twoFilesTakenInWithinOneSecondKeepTheirOrder() throws IOException {
    for (int i = 0; i < 6; i++) {
      drop(i, NOON.minus(Duration.ofMinutes(30 - i)));
    }
    pull(NOON);
    assertThat(new Landing(home).listReceipts())
        .extracting(Receipt::originalName)
        .containsExactly("0.xlsx", "1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx", "5.xlsx");
    assertThat(new Landing(home).listReceipts().get(0).receivedAt()).isEqualTo(NOON);
  }

  @Test
  void whatComesAfterTheClockWasSetBackIsStillLater() throws IOException {
    drop(0, NOON.minus(Duration.ofDays(3)));
    pull(NOON);
    drop(1, NOON.minus(Duration.ofDays(2)));
    pull(NOON.minus(Duration.ofDays(1)));
    drop(2, NOON);
    pull(NOON.plus(Duration.ofMinutes(5)));
    assertThat(new Landing(home).listReceipts())
        .extracting(Receipt::receivedAt)
        .containsExactly(NOON, NOON.plusSeconds(1), NOON.plus(Duration.ofMinutes(5)));
    assertThat(new Landing(home).listReceipts())
        .extracting(Receipt::originalName)
        .containsExactly("0.xlsx", "1.xlsx", "2.xlsx");
  }

  /** The same workbook each time, with other bytes behind its end. */
  private void drop(int number, Instant modified) throws IOException {
    Path file = home.inbox().resolve("CTK").resolve(number + ".xlsx");
    Files.createDirectories(file.getParent());
    byte[] bytes = Files.readAllBytes(issued);
    byte[] other = java.util.Arrays.copyOf(bytes, bytes.length + number);
    // The length of the comment that ends the archive, so that it stays one.
    other[bytes.length - 2] = (byte) number;
    Files.write(file, other);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private void pull(Instant now) {
    Clock clock = Clock.fixed(now, SmallCity.VIETNAM);
    FolderSource inbox =
        new FolderSource(
            new FolderSource.Settings("folder", home.inbox(), Duration.ofSeconds(2)), clock);
    assertThat(
            new Intake(
                    home, new SmallCity(), clock, Intake.Limits.STANDARD, new WorkbookReader(home))
                .pull(List.of(inbox), () -> {}))
        .allMatch(Intaken.Received.class::isInstance);
  }
}
