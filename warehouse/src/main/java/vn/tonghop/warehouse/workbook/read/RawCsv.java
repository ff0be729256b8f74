package vn.tonghop.warehouse.workbook.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.workbook.guard.FileKind;

/** The records of a CSV file as rows of text cells, under the addresses a spreadsheet shows. */
record RawCsv(Path file, FileKind.Csv kind) {

  /**
   * Streams the records, without their blank fields.
   *
   * @throws UnreadableWorkbookException if a quotation is never closed, or the like
   */
  void read(Consumer<List<RawCell>> rows) throws UnreadableWorkbookException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(kind.separator()).setIgnoreEmptyLines(false).get();
    try (Reader text =
            new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), kind.encoding().newDecoder()));
        CSVParser records = format.parse(text)) {
      for (CSVRecord next : records) {
        rows.accept(cells(next));
      }
    } catch (IOException | RuntimeException e) {
      throw new UnreadableWorkbookException(e);
    }
  }

  private static List<RawCell> cells(CSVRecord next) {
    List<RawCell> cells = new ArrayList<>();
    int row = Math.toIntExact(next.getRecordNumber());
    for (int column = 0; column < next.size(); column++) {
      String text = OfficeText.clean(next.get(column));
      RawCell cell = new RawCell(row, column, RawCell.Kind.TEXT, text, Look.PLAIN, false);
      if (!cell.isBlank()) {
        cells.add(cell);
      }
    }
    return cells;
  }
}
