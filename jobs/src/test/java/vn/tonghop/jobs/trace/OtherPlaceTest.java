package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogImports;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.catalog.Place;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;
import vn.tonghop.warehouse.workbook.fill.FormEntry;

/**
 * A made-up province of twelve agencies, fifteen headlines, its own deadlines and bodies: nothing
 * of the city whose catalog the program ships is in its forms, its letters or its report.
 */
class OtherPlaceTest {

  private static final Path PROVINCE = Path.of("src/test/resources/place");
  private static final Instant BEGUN = Instant.parse("2023-01-02T01:00:00Z");

  @TempDir Path folder;

  @Test
  void aMadeUpProvinceGetsItsYearEndReport() throws IOException {
    DataHome home = province();
    SmallCity province = new SmallCity(home);
    Catalog catalog = Catalog.load(home);
    assertThat(catalog.agencies().list()).hasSize(12);
    assertThat(catalog.agencies().find("SKHDT")).isEmpty();

    province.deliver(
        "TKT", "2024-Y", "2024-11-05T02:00:00Z", entries("AT_01", "12.5", "AT_02", "9"));
    province.deliver("YTT", "2024-Y", "2024-11-06T02:00:00Z", entries("AT_05", "15"));
    assertThat(province.stages(BEGUN).calendar().deadline(collection()).toString())
        .startsWith("2024-11-08T16:00");
    province.publish(SmallCity.YEAR, Instant.parse("2024-11-27T08:00:00Z"));

    Path report = docx(home);
    String text = text(report);
    assertThat(text)
        .contains("ỦY BAN NHÂN DÂN", "TỈNH AN THỬ", "Hội đồng nhân dân tỉnh An Thử")
        .contains("Tăng trưởng kinh tế của tỉnh", "A. KINH TẾ", "Sản lượng cá tra")
        .contains("12,5");
    assertThat(names()).contains("Cần Thơ", "thành phố Cần Thơ");
    for (String name : names()) {
      assertThat(text).doesNotContainIgnoringCase(name);
    }
  }

  @Test
  void isBegunInANewHomeOnlyAndSaysWhatItLacks() throws IOException {
    DataHome home = new DataHome(folder.resolve("new"));
    Place.begin(home, "Tỉnh An Thử");
    assertThatThrownBy(() -> Catalog.load(home))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no regime is known, expected one");
    assertThatThrownBy(() -> Place.begin(home, "Tỉnh An Thử"))
        .hasMessageContaining("its catalog has files already, expected a new home");
    assertThat(Draft.of(Place.sheets(), BEGUN).review(home).errors())
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error).startsWith("regime"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .contains("cell", "issuer is 'UBND', expected a code of agencies"));
    Path start = Files.createDirectory(folder.resolve("start"));
    Place.files()
        .forEach(
            (name, text) -> {
              try {
                Files.writeString(start.resolve(name), text);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertThat(Draft.of(start, BEGUN).review(home).errors())
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error).startsWith("start/regime.yaml line "))
        .anySatisfy(
            error ->
                assertThat(error)
                    .contains("reports[half_year] issuer is 'UBND', expected a code of agencies"));
  }

  private DataHome province() {
    DataHome home = new DataHome(folder.resolve("province"));
    Place.begin(home, "Tỉnh An Thử");
    Draft draft = Draft.of(PROVINCE, BEGUN);
    assertThat(draft.review(home).errors()).isEmpty();
    assertThat(new CatalogImports(home).add(draft, "An", "place", BEGUN)).isEqualTo(1);
    return home;
  }

  private static vn.tonghop.warehouse.Collection collection() {
    return vn.tonghop.warehouse.Collection.of("2024-Y");
  }

  private static List<FormEntry> entries(String... figures) {
    List<FormEntry> entries = new ArrayList<>();
    for (int i = 0; i < figures.length; i += 2) {
      entries.add(entry(figures[i], "value", new BigDecimal(figures[i + 1])));
      entries.add(entry(figures[i], "qualifier", "exact"));
      entries.add(entry(figures[i], "status", "E"));
    }
    return entries;
  }

  private static FormEntry entry(String indicator, String column, Object value) {
    return FormEntry.ofFigure(indicator, "ANTHU", "2024", Basis.YEAR_ESTIMATE, column, value);
  }

  /** Every name of a body, a territory or a place that the shipped catalog has. */
  private static List<String> names() {
    PlainTable letterheads =
        PlainTable.ofCsv("letterheads", ShippedFiles.below("reference").get("letterheads.csv"));
    int place = letterheads.header().indexOf("place_vi");
    return Stream.concat(
            Stream.of("thành phố Cần Thơ", "quận, huyện"),
            letterheads.rows().stream().map(row -> row.get(place)))
        .distinct()
        .toList();
  }

  private static Path docx(DataHome home) throws IOException {
    try (Stream<Path> files = Files.walk(home.edition(SmallCity.YEAR, 1))) {
      return files.filter(file -> file.toString().endsWith(".docx")).findFirst().orElseThrow();
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
      return words.getText();
    }
  }
}
