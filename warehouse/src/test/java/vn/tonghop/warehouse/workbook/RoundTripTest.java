package vn.tonghop.warehouse.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

class RoundTripTest {

  private static final List<String> TEXTS =
      List.of("Nguồn: Cục Thống kê", "=cmd|'/c calc'!A1", "Đường, Ưu, Ẩm  ", "123", "  \"a\"; b");

  @TempDir Path folder;

  private final SmallCity city = new SmallCity();
  private DataHome home;

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
  }

  @Test
  void readsBackWhatWasFilledIn() {
    Path issued = city.issue(home, "CTK");
    for (int seed = 0; seed < 25; seed++) {
      List<FormEntry> entries = generate(new Random(seed));
      Path filled = folder.resolve("filled-%d.xlsx".formatted(seed));
      assertThat(new FormFiller().fill(issued, filled, entries)).isEmpty();

      Reading reading = new WorkbookReader(home).read(filled);

      // A figure with more decimals than its format shows is told, and is taken whole.
      assertThat(reading.findings())
          .as("seed %d", seed)
          .allMatch(finding -> finding.code().equals("SHOWN_ROUNDED"));
      FilledSheet sheet = ((Reading.Delivered) reading).sheets().get(0);
      for (FormEntry entry : entries) {
        FilledRow row =
            sheet.rows().stream()
                .filter(r -> sheet.key(r).equals(String.join("/", entry.key())))
                .findFirst()
                .orElseThrow();
        Object read = row.findCell(entry.column()).orElseThrow().value();
        if (entry.value() instanceof BigDecimal number) {
          assertThat((BigDecimal) read).as("seed %d %s", seed, entry).isEqualByComparingTo(number);
        } else if (entry.value() instanceof String text) {
          assertThat(read).isEqualTo(text.strip());
        } else {
          assertThat(read).isEqualTo(entry.value());
        }
      }
    }
  }

  private List<FormEntry> generate(Random random) {
    List<FormEntry> entries = new ArrayList<>();
    for (OwedFigure figure : city.listOwedFigures("CTK", SmallCity.JUNE)) {
      BigDecimal value =
          BigDecimal.valueOf(random.nextLong(-99_999_999, 999_999_999), random.nextInt(7));
      add(entries, figure, "value", value);
      add(
          entries,
          figure,
          "reported_yoy_percent",
          BigDecimal.valueOf(random.nextInt(-9999, 99999), 2));
      add(
          entries,
          figure,
          "qualifier",
          List.of("exact", "more_than", "less_than", "about").get(random.nextInt(4)));
      add(entries, figure, "status", List.of("A", "P", "E", "F", "B").get(random.nextInt(5)));
      add(entries, figure, "measured_to", LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365)));
      add(entries, figure, "note", TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return entries;
  }

  private static void add(List<FormEntry> entries, OwedFigure figure, String column, Object value) {
    entries.add(
        FormEntry.ofFigure(
            figure.indicator().code(),
            figure.areaCode(),
            figure.periodCode(),
            figure.basis(),
            column,
            value));
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
