package vn.tonghop.jobs.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.home.CsvText;
import vn.tonghop.warehouse.workbook.guard.InertText;

/** Rows of texts, printed for a terminal, a spreadsheet or a program. */
final class TextTable {

  private static final int LINE_LENGTH = 110;

  private TextTable() {}

  static String aligned(List<String> header, List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, header.size()).map(column -> width(header, rows, column)).toArray();
    StringBuilder text = new StringBuilder(line(header, widths));
    text.append(IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining("  ")))
        .append('\n');
    rows.forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  /** Names with what they mean, indented, each on one line of a terminal's width. */
  static String plain(List<List<String>> rows) {
    int width = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    int left = Math.max(LINE_LENGTH - width - 4, 20);
    return rows.stream()
        .map(
            row ->
                "  "
                    + row.get(0)
                    + " ".repeat(width - row.get(0).length() + 2)
                    + shortened(row.get(1), left)
                    + "\n")
        .collect(Collectors.joining());
  }

  /** A text in lines of a terminal's width, each with so many blanks before it. */
  static String wrapped(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > LINE_LENGTH) {
        lines.append(" ".repeat(indent)).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return lines.append(" ".repeat(indent)).append(line).append('\n').toString();
  }

  /** At the end of a sentence where there is one, else within a word. */
  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Math.max(text.lastIndexOf(". ", length - 1), text.lastIndexOf("? ", length - 1));
    return end > 0 ? text.substring(0, end + 1) : text.substring(0, length - 1) + "…";
  }

  /** For a spreadsheet too, which must take no text for a formula. */
  static String csv(List<String> header, List<List<String>> rows) {
    return csv(',', header, rows);
  }

  /** The same with something else between the values of a line. */
  static String csv(char separator, List<String> header, List<List<String>> rows) {
    return CsvText.of(
        separator,
        header,
        rows.stream()
            .map(row -> row.stream().map(cell -> InertText.of(cell).csv()).toList())
            .toList());
  }

  static String json(List<String> header, List<List<String>> rows) {
    List<Map<String, String>> objects =
        rows.stream()
            .map(
                row -> {
                  Map<String, String> object = new LinkedHashMap<>();
                  IntStream.range(0, header.size())
                      .forEach(i -> object.put(header.get(i), row.get(i)));
                  return object;
                })
            .toList();
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(objects)
        + "\n";
  }

  private static int width(List<String> header, List<List<String>> rows, int column) {
    return Math.max(
        header.get(column).length(),
        rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
            .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
            .collect(Collectors.joining("  "))
            .stripTrailing()
        + "\n";
  }
}
