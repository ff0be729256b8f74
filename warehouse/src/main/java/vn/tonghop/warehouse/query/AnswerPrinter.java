package vn.tonghop.warehouse.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.workbook.guard.InertText;

/** Prints an answer for people, for spreadsheets and for programs, row by row. */
final class AnswerPrinter {
  private static final int BUFFER = 1 << 16;

  private final Writer out;

  AnswerPrinter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  void print(CappedRows rows, SqlQuery.Format format, String stamp) throws IOException {
    out.write(format.mark());
    switch (format) {
      case TABLE -> new TablePrinter(out, rows.columns()).print(rows, stamp);
      case CSV -> printCsv(rows, format, cell -> InertText.of(text(cell)).csv());
      case CSV_EXCEL -> printCsv(rows, format, ExcelCell::text);
      case JSON -> printJson(rows);
      case PARQUET, XLSX ->
          throw new IllegalArgumentException(format + " is written to a file, never printed");
    }
    out.flush();
  }

  private void printCsv(
      CappedRows rows, SqlQuery.Format format, Function<@Nullable Object, String> cells)
      throws IOException {
    CSVPrinter csv =
        new CSVPrinter(
            out,
            CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.separator())
                .setRecordSeparator("\n")
                .get());
    csv.printRecord(rows.columns().stream().map(Answer.Column::name).toList());
    for (Optional<List<@Nullable Object>> row = rows.next(); row.isPresent(); row = rows.next()) {
      csv.printRecord(row.get().stream().map(cells).toList());
    }
  }

  /** A list of objects; numbers stay numbers, dates and times are texts. */
  private void printJson(CappedRows rows) throws IOException {
    JsonGenerator json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().createGenerator(out);
    List<Answer.Column> columns = rows.columns();
    json.writeStartArray();
    for (Optional<List<@Nullable Object>> row = rows.next(); row.isPresent(); row = rows.next()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.get().size(); i++) {
        Object value = row.get().get(i);
        boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
        object.put(columns.get(i).name(), isPlain ? value : text(value));
      }
      json.writePOJO(object);
    }
    json.writeEndArray();
    json.flush();
    out.write(System.lineSeparator());
  }

  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Timestamp moment) {
      return WrittenTime.toSecond(moment.toLocalDateTime());
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
