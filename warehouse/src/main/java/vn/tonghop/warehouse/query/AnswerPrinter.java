package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.workbook.guard.InertText;

/** Prints an answer for people, for spreadsheets and for programs. */
final class AnswerPrinter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final PrintStream out;

  AnswerPrinter(PrintStream out) {
    this.out = out;
  }

  void print(Answer answer, SqlQuery.Format format, String stamp) {
    switch (format) {
      case TABLE -> printTable(answer, stamp);
      case CSV -> printCsv(answer);
      case JSON -> printJson(answer);
      case PARQUET, XLSX ->
          throw new IllegalArgumentException(format + " is written to a file, never printed");
    }
  }

  /** Columns lined up; the last line tells the number of rows and what answered. */
  private void printTable(Answer answer, String stamp) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(answer.columns().stream().map(Answer.Column::name).toList());
    answer.rows().forEach(row -> lines.add(row.stream().map(AnswerPrinter::text).toList()));
    int[] widths = new int[answer.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (int n = 0; n < lines.size(); n++) {
      out.println(padded(lines.get(n), widths));
      if (n == 0) {
        out.println(rule(widths));
      }
    }
    int rowCount = answer.rows().size();
    out.printf("%d %s, from %s%n", rowCount, rowCount == 1 ? "row" : "rows", stamp);
  }

  private void printCsv(Answer answer) {
    try {
      CSVPrinter csv =
          new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
      csv.printRecord(answer.columns().stream().map(Answer.Column::name).toList());
      for (List<@Nullable Object> row : answer.rows()) {
        csv.printRecord(row.stream().map(cell -> InertText.of(text(cell)).csv()).toList());
      }
      csv.flush();
    } catch (IOException e) {
      throw new Failure("Cannot print the answer: %s".formatted(e.getMessage()), e);
    }
  }

  /** A list of objects; numbers stay numbers, dates and times are texts. */
  private void printJson(Answer answer) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : answer.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
        object.put(answer.columns().get(i).name(), isPlain ? value : text(value));
      }
      objects.add(object);
    }
    out.println(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(objects));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Timestamp moment) {
      return MOMENT.format(moment.toLocalDateTime());
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String padded(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : " | ").append(cells.get(i));
      line.append(" ".repeat(widths[i] - width(cells.get(i))));
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add("-".repeat(width));
    }
    return String.join("-+-", parts);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
