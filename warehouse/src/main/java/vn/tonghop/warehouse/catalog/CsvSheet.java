package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.EndingFile;

/** Reads a CSV file as programs and spreadsheets write it: {@code ,}, {@code ;} or a tab. */
final class CsvSheet {

  private static final String MARK = "\ufeff";

  private CsvSheet() {}

  /**
   * The text of a file in UTF-8 or, under its mark, UTF-16.
   *
   * @throws CharacterCodingException if its letters are neither
   */
  static String decode(byte[] bytes) throws CharacterCodingException {
    boolean isWide =
        bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
    Charset letters = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = letters.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  /**
   * The text of a file that {@link #decode} takes.
   *
   * @throws Failure if it cannot be read
   */
  static String text(Path file) {
    try {
      return decode(EndingFile.bytes(file));
    } catch (CharacterCodingException e) {
      throw new Failure(
          "Cannot read %s: its letters are not UTF-8, expected a file saved as UTF-8"
              .formatted(file),
          e);
    }
  }

  /**
   * @throws IOException if a quotation mark is never closed, or something follows one
   */
  static Sheet parse(String file, String path, String text) throws IOException {
    char delimiter = delimiter(text.lines().findFirst().orElse(""));
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrim(true).get();
    List<String> header = new ArrayList<>();
    List<Sheet.Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord line : parser) {
        if (header.isEmpty()) {
          header.addAll(line.toList());
        } else if (line.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Sheet.Line(parser.getCurrentLineNumber(), line.toList()));
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return new Sheet(
        file, path, delimiter == ',' ? Sheet.Way.COMMAS : Sheet.Way.SEMICOLONS, header, lines);
  }

  private static char delimiter(String firstLine) {
    long commas = count(firstLine, ',');
    long semicolons = count(firstLine, ';');
    long tabs = count(firstLine, '\t');
    return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
