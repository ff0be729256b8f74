package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as a CSV file has them here: RFC 4180 with a line feed at the end of each line. */
public final class CsvText {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CsvText() {}

  /** The rows under their header, as they are. */
  public static String of(List<String> header, List<? extends List<?>> rows) {
    return of(',', header, rows);
  }

  /** The same with something else between the values of a line. */
  public static String of(char separator, List<String> header, List<? extends List<?>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT.builder().setDelimiter(separator).get())) {
      csv.printRecord(header);
      csv.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
