package vn.tonghop.warehouse.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

class RoundTripTest {

  @TempDir Path folder;

  private final SmallCity city = new SmallCity();
  private DataHome home;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
  }

  @Test
  void issuesTheSameBytesTwice() throws IOException, InterruptedException {
    byte[] first = Files.readAllBytes(city.issue(home, "CTK"));
    Thread.sleep(2100);
    byte[] second = Files.readAllBytes(city.issue(home, "CTK"));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void knowsItsOwnSealAndRefusesAnother() throws IOException {
    Path issued = city.issue(home, "CTK");
    DataHome elsewhere = new DataHome(folder.resolve("elsewhere")).create();

    assertThat(new WorkbookReader(home).read(issued).findings()).isEmpty();
    assertThat(new WorkbookReader(elsewhere).read(issued).findings())
        .extracting("code")
        .containsExactly("IDENTITY_ALTERED");
  }

  @Test
  void acceptsAnOldKeyAfterANewOneIsMade() throws IOException {
    Path issued = city.issue(home, "CTK");
    Path kept = Files.copy(issued, folder.resolve("kept.xlsx"));
    Files.writeString(home.catalog().resolve("keys/k0002.key"), "00".repeat(32));

    assertThat(
            new WorkbookReader(home).findIdentity(city.issue(home, "CTK")).orElseThrow().keyName())
        .isEqualTo("k0002");
    assertThat(new WorkbookReader(home).read(kept).findings()).isEmpty();
  }
}
