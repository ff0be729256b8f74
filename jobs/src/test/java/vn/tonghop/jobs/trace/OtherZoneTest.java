package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static vn.tonghop.jobs.trace.PlayedCity.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.deliver.DueLetters;
import vn.tonghop.jobs.deliver.Letter;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;

/** A city whose regime names another zone: each hour that is kept or printed is in it. */
class OtherZoneTest {

  private final TimeZone ofTheTests = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void goesHome() {
    TimeZone.setDefault(ofTheTests);
  }

  @Test
  void keepsAndPrintsTheHoursOfTheRegimesZone() throws IOException {
    SmallCity city = new SmallCity(folder);
    Files.writeString(
        city.home.catalog().resolve("regime-2023.yaml"),
        shippedRegime()
            .replace("time_zone: Asia/Ho_Chi_Minh", "time_zone: Asia/Tokyo")
            .replace("valid_from: 2023-02-06", "valid_from: 2023-02-07")
            .concat("\nrecorded_at: 2023-01-01T00:00:00+09:00\n"));
    // Half past five in Tokyo, after the deadline; half past three in Cần Thơ, before it.
    city.deliver("2024-06", "2024-06-18T08:30:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    city.publish(SmallCity.HALF, Instant.parse("2024-06-20T10:00:00Z"));

    String status = say(city.home, "status", "--collection", "2024-06").text();
    String received =
        say(city.home, "sql", "select received_at from live.submissions", "--live").text();
    String edition = say(city.home, "sql", "select as_of from marts.edition__summary").text();
    List<String> letters =
        new DueLetters(city.home, Instant.EPOCH)
            .list(Instant.EPOCH, Instant.parse("2024-06-18T09:00:00Z")).stream()
                .filter(letter -> letter.kind() == Letter.Kind.RECEIPT)
                .map(letter -> letter.values().get("received_text"))
                .toList();
    assertAll(
        () -> assertThat(names(city.home.landing())).anyMatch(n -> n.startsWith("20240618T173000")),
        () -> assertThat(status).contains("2024-06-18 17:00", "2024-06-18 17:30"),
        () ->
            assertThat(new Verdicts(city.home).list().get(0).findings())
                .extracting(Finding::code)
                .contains("LATE"),
        () -> assertThat(slip(city.home)).contains("17:30:00 ngày 18/6/2024"),
        () -> assertThat(received).contains("2024-06-18 17:30"),
        () -> assertThat(edition).contains("2024-06-20 19:00"),
        () -> assertThat(letters).containsExactly("17 giờ 30 phút ngày 18 tháng 6 năm 2024"),
        () -> assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Tokyo"));
  }

  @Test
  void publishesAtTheInstantOfTheEdition() throws IOException {
    SmallCity city = new SmallCity(folder);
    Files.writeString(
        city.home.catalog().resolve("regime-2023.yml"),
        "time_zone: Asia/Tokyo\n"
            + Files.readString(city.home.catalog().resolve("regime-2023.yml")));
    // As every command does before it works.
    TimeZone.setDefault(TimeZone.getTimeZone(city.home.zone()));
    city.deliver("2024-06", "2024-06-17T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    Instant asOf = Instant.parse("2024-06-20T10:00:00Z");
    city.publish(SmallCity.HALF, asOf);

    EditionFolder edition = EditionFolder.of(city.home, SmallCity.HALF, 1);
    assertThat(Files.readString(edition.manifest())).contains("\"2024-06-20T19:00+09:00\"");
    assertThat(
            new DueLetters(city.home, Instant.EPOCH)
                .list(asOf.minusSeconds(1), asOf).stream().map(Letter::kind))
        .as("as the manifest is read back")
        .contains(Letter.Kind.EDITION);
    byte[] pdf = Files.readAllBytes(edition.report("half_year"));
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(asOf);
      assertThat(read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().values())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(file.getEmbeddedFile().getCreationDate().toInstant()).isEqualTo(asOf));
      try (InputStream metadata = read.getDocumentCatalog().getMetadata().createInputStream()) {
        assertThat(new String(metadata.readAllBytes(), StandardCharsets.UTF_8))
            .contains("2024-06-20T19:00:00+09:00")
            .doesNotContain("+07:00");
      }
    }
  }

  private static String shippedRegime() throws IOException {
    try (var shipped = DataHome.class.getResourceAsStream("/reference/regime.yaml")) {
      return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> names(Path landing) throws IOException {
    try (Stream<Path> files = Files.walk(landing)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String slip(DataHome home) throws IOException {
    try (Stream<Path> files = Files.list(home.outbox().resolve("CTK"))) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow());
    }
  }
}
