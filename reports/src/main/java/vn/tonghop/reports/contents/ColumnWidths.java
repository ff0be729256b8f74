package vn.tonghop.reports.contents;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.tonghop.reports.outline.Table;

/**
 * How wide the columns of a printed table are: as their shares say, but none narrower than the
 * longest of its words, so that no figure, date or heading is broken in two; nor, where all columns
 * have the room, than a figure with what belongs to it: {@code hơn 4.100}, {@code 95 trở lên}.
 */
final class ColumnWidths {

  /** What a cell keeps free on both sides, with a point to spare. */
  private static final double BESIDE = 7;

  private static final double INDENT = 11;

  /** Between a figure and its qualifier or its bound, and the mark of its status if it is short. */
  private static final Pattern OF_A_FIGURE =
      Pattern.compile(
          "(?<=hơn|gần|khoảng|trên|dưới|từ|quá) (?=[0-9])"
              + "|(?<=[0-9]) (?=trở)|(?<=trở) (?=lên|xuống)"
              + "|(?<=^[0-9.,*‡]{1,16}) (?=\\((ước|sb|db)\\))");

  private ColumnWidths() {}

  /** In whole points that add up to a width. */
  static List<Integer> of(Said.Grid grid, int width) {
    double[] needed = needed(grid, width, text -> OF_A_FIGURE.matcher(text).replaceAll("\u00a0"));
    if (DoubleStream.of(needed).sum() > width) {
      needed = needed(grid, width, UnaryOperator.identity());
    }
    double tight = Math.min(1, width / DoubleStream.of(needed).sum());
    return whole(shared(grid, DoubleStream.of(needed).map(n -> n * tight).toArray(), width), width);
  }

  private static double[] needed(Said.Grid grid, int width, UnaryOperator<String> together) {
    return IntStream.range(0, grid.heads().size())
        .mapToDouble(i -> Math.min(widest(grid, i, together), (double) width / 3))
        .toArray();
  }

  /** Columns that their shares make too narrow get what they need, the others share the rest. */
  private static double[] shared(Said.Grid grid, double[] needed, int width) {
    double[] shares = grid.heads().stream().mapToDouble(Said.Grid.Head::width).toArray();
    double ofOne = Double.POSITIVE_INFINITY;
    double before;
    do {
      before = ofOne;
      double left = width;
      double sharing = 0;
      for (int i = 0; i < shares.length; i++) {
        boolean isNarrow = shares[i] * before < needed[i];
        left -= isNarrow ? needed[i] : 0;
        sharing += isNarrow ? 0 : shares[i];
      }
      ofOne = sharing == 0 ? before : left / sharing;
    } while (ofOne < before);
    double[] widths = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      widths[i] = Math.max(needed[i], shares[i] * ofOne);
    }
    return widths;
  }

  private static List<Integer> whole(double[] widths, int width) {
    double end = 0;
    int taken = 0;
    List<Integer> whole = new ArrayList<>();
    for (double each : widths) {
      end += each;
      int edge = Math.min(width, (int) Math.round(end));
      whole.add(edge - taken);
      taken = edge;
    }
    return whole;
  }

  private static double widest(Said.Grid grid, int column, UnaryOperator<String> together) {
    boolean isLarge = grid.look() == Table.Look.LARGE;
    double heading = longestWord(grid.heads().get(column).heading(), 10.5f);
    double cells =
        grid.rows().stream()
            .map(row -> row.cells().get(column))
            .mapToDouble(
                cell ->
                    longestWord(together.apply(cell.text()), isLarge ? 16f : 10.5f)
                        + (cell.isIndented() ? INDENT : 0))
            .max()
            .orElse(0);
    return Math.max(heading, cells) + BESIDE;
  }

  private static double longestWord(String text, float size) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    double longest = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (isWithinNumber(text, to)) {
        continue;
      }
      longest = Math.max(longest, RuleLength.width(text.substring(from, to).strip(), size));
      from = to;
    }
    return longest;
  }

  /**
   * Where Java's rules of lines break a number and pages do not: at the comma of +12,68, at a mark.
   */
  private static boolean isWithinNumber(String text, int place) {
    return place < text.length()
        && (Character.isDigit(text.charAt(place)) && ",.".indexOf(text.charAt(place - 1)) >= 0
            || "‡*".indexOf(text.charAt(place)) >= 0 && text.charAt(place - 1) != ' ');
  }
}
