package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.duckdb.Answer;

/**
 * Prints an answer for people: columns lined up, numbers to the right, in the last line the number
 * of rows and what answered. Widths are those of the rows that come first, so that an answer of any
 * length is printed in bounded memory.
 */
final class TablePrinter {
  /** Characters held back until the widths are settled. */
  private static final int HELD = 4_000_000;

  private final Writer out;
  private final List<Answer.Column> columns;
  private final int[] widths;
  private final List<List<String>> held = new ArrayList<>();
  private int heldCharacters;
  private boolean isSettled;

  TablePrinter(Writer out, List<Answer.Column> columns) {
    this.out = out;
    this.columns = columns;
    this.widths = new int[columns.size()];
    hold(columns.stream().map(column -> VisibleText.inOneLine(column.name())).toList());
  }

  /**
   * @param stamp what answered, in a line
   */
  void print(CappedRows rows, String stamp) throws IOException {
    for (Optional<List<@Nullable Object>> row = rows.next(); row.isPresent(); row = rows.next()) {
      line(row.get().stream().map(TableCell::text).toList());
    }
    settle();
    String more = rows.isCut() ? " and more" : "";
    out.write(
        "%d %s%s, from %s%n"
            .formatted(rows.count(), rows.count() == 1 ? "row" : "rows", more, stamp));
  }

  private void line(List<String> cells) throws IOException {
    if (isSettled) {
      out.write(padded(cells));
      return;
    }
    hold(cells);
    if (heldCharacters > HELD) {
      settle();
    }
  }

  private void hold(List<String> cells) {
    held.add(cells);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], width(cells.get(i)));
      heldCharacters += cells.get(i).length();
    }
  }

  private void settle() throws IOException {
    if (isSettled) {
      return;
    }
    isSettled = true;
    out.write(padded(held.get(0)));
    out.write(rule());
    for (List<String> cells : held.subList(1, held.size())) {
      out.write(padded(cells));
    }
    held.clear();
  }

  private String padded(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blank = " ".repeat(Math.max(0, widths[i] - width(cells.get(i))));
      boolean isRight = TableCell.isNumber(columns.get(i));
      line.append(i == 0 ? "" : " | ")
          .append(isRight ? blank + cells.get(i) : cells.get(i) + blank);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private String rule() {
    return Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-")) + "\n";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
