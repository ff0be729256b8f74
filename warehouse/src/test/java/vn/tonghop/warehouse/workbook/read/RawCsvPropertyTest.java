package vn.tonghop.warehouse.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import vn.tonghop.warehouse.workbook.guard.FileKind;

/** Whatever stands in the fields of a CSV file comes back under its address. */
class RawCsvPropertyTest {

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.strings()
        .withChars("aĐề9.-'\";,\t\n\r \u00A0\u0301\uFEFF")
        .ofMaxLength(6)
        .list()
        .ofMaxSize(4)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(';', ',', '\t');
  }

  @Provide
  Arbitrary<Charset> encodings() {
    return Arbitraries.of(
        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  }

  @Property(tries = 400)
  void readsBackEveryFieldThatIsNotBlank(
      @ForAll("rows") List<List<String>> rows,
      @ForAll("separators") char separator,
      @ForAll("encodings") Charset encoding)
      throws IOException, UnreadableWorkbookException {
    Path file = Files.createTempFile(Path.of("target"), "rows", ".csv");
    try {
      Files.writeString(file, written(rows, separator), encoding);
      List<RawCell> read = new ArrayList<>();
      new RawCsv(file, new FileKind.Csv(encoding, separator)).read(read::addAll);
      assertThat(read).isEqualTo(expected(rows));
    } finally {
      Files.delete(file);
    }
  }

  private static String written(List<List<String>> rows, char separator) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVFormat.DEFAULT.builder().setDelimiter(separator).get().print(text).printRecords(rows);
    return text.toString();
  }

  private static List<RawCell> expected(List<List<String>> rows) {
    List<RawCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = OfficeText.clean(rows.get(row).get(column));
        RawCell cell = new RawCell(row + 1, column, RawCell.Kind.TEXT, text, Look.PLAIN, false);
        if (!cell.isBlank()) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }
}
