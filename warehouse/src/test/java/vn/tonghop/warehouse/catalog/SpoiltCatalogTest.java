package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.home.DataHome;

/** A sound year of a catalog, spoilt in one place at a time: {@code catalog/spoilt.csv}. */
class SpoiltCatalogTest {

  private static final Path CASES = Path.of("src/test/resources/catalog");
  private static final Instant NOW = Instant.parse("2025-12-31T00:00:00Z");
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

  @TempDir Path folder;

  @Test
  void aSoundYearHasNoSlip() {
    Review review = Draft.of(CASES.resolve("sound"), NOW).review(new DataHome(folder));
    assertThat(review.errors()).isEmpty();
    assertThat(review.warnings()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everySlipIsToldWithWhatWouldBeRight() throws IOException {
    try (CSVParser cases = CSVParser.parse(Files.readString(CASES.resolve("spoilt.csv")), TABLE)) {
      List<CSVRecord> rows = cases.getRecords();
      assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
      return rows.stream()
          .map(row -> DynamicTest.dynamicTest(row.get("spoil"), () -> assertTold(row)));
    }
  }

  private void assertTold(CSVRecord row) throws IOException {
    Path spoilt = Files.createTempDirectory(folder, "case").resolve("sound");
    for (Path file : files()) {
      String path = CASES.resolve("sound").relativize(file).toString();
      boolean isSpoilt = path.equals(row.get("file"));
      Path copy = spoilt.resolve(isSpoilt && !row.get("as").isEmpty() ? row.get("as") : path);
      Files.createDirectories(copy.getParent());
      String text = Files.readString(file);
      Files.writeString(copy, isSpoilt ? spoil(text, row) : text);
    }
    Review review = Draft.of(spoilt, NOW).review(new DataHome(folder.resolve("home")));
    assertThat(Stream.concat(review.errors().stream(), review.warnings().stream()))
        .anySatisfy(told -> assertThat(told).contains(row.get("message")));
  }

  private static String spoil(String text, CSVRecord row) {
    String from = row.get("from");
    assertThat(text).as("what is spoilt").contains(from);
    String to = row.get("to").replace("\\n", "\n");
    int at = text.indexOf(from);
    return from.isEmpty() ? text : text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CASES.resolve("sound"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
