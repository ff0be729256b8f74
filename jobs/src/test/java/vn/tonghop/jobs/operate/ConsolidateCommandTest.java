package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.jobs.FewReports;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;

/** What cannot be meant is refused before an edition's number is spent on it. */
class ConsolidateCommandTest {

  @TempDir private Path folder;
  private DataHome home;

  @BeforeEach
  void makeTheHome() {
    home = new DataHome(folder).create();
    FewReports.layInto(home);
  }

  @ParameterizedTest
  @CsvSource({
    "2099, 2098-12-15, 14/12/2098",
    "2024-H1, 2023-12-15, 14/12/2023",
    "2024-06, 2024-05-15, 2024-05-14T23:59:59+07:00",
    "2024-06, 2024-05-15, 2024-05-14T16:59:59Z",
  })
  void refusesAPeriodThatHasNotBegun(String period, String begins, String asOf) {
    assertRefused(
        "Cannot consolidate %s: it begins on %s; expected a period that has begun\n"
            .formatted(period, begins),
        "--confirm",
        "--period=" + period,
        "--as-of=" + asOf);
  }

  @Test
  void asksForAWordMoreWhereNothingIsAccepted() throws IOException {
    String nobody =
        "Cannot consolidate 2024-06: nobody has reported; tonghop status --collection 2024-06 tells"
            + " who owes, --confirm makes it of what there is\n";
    assertRefused(nobody, "--period=2024-06", "--as-of=2024-05-15T00:00:00+07:00");
    receive("2024-07", "2024-06-19T09:00:00Z");
    assertRefused(nobody, "--period=2024-06");
    receive("2024-06", "2024-06-19T09:00:00Z");
    assertRefused(nobody, "--period=2024-06", "--as-of=2024-06-19T08:59:59Z");
    assertRefused(
        nobody.replace("nobody has reported", "none is accepted of 1 delivery"),
        "--period=2024-06");

    Said made = Said.of(folder, "consolidate", "--confirm", "--period=2024-06");
    assertThat(made.code()).as(made.text()).isZero();
    assertThat(new Editions(home).listRecords()).hasSize(1);
    assertThat(made.text())
        .as("it was received and has no verdict yet")
        .contains("1 delivery without a verdict, not in it: 2024-06/STC-00000000;");
  }

  private void assertRefused(String message, String... words) {
    String[] call = new String[words.length + 1];
    call[0] = "consolidate";
    System.arraycopy(words, 0, call, 1, words.length);
    Said said = Said.of(folder, call);
    assertThat(said.text()).startsWith("tonghop: " + message);
    assertThat(said.code()).isEqualTo(1);
    assertThat(new Editions(home).listRecords()).isEmpty();
  }

  private void receive(String collection, String at) throws IOException {
    String landed = "landing/%s/STC/one.xlsx".formatted(collection);
    DataHome.makeFolder(home.root().resolve(landed).getParent());
    Files.writeString(home.root().resolve(landed), "1");
    new Landing(home)
        .write(
            new Receipt(
                "0".repeat(64),
                "STC",
                collection,
                "one.xlsx",
                1,
                Instant.parse(at),
                Instant.parse(at),
                Instant.parse(at),
                "folder",
                landed));
  }
}
