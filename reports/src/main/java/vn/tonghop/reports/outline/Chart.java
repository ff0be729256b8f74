package vn.tonghop.reports.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of a mart as a picture, and as a table of its figures where there are no pictures.
 *
 * @param kind how it is drawn
 * @param mart the mart whose rows it draws, in its order
 * @param where the rows it draws: column to accepted values; empty for all rows
 * @param x the column of the point that a row is about, such as a quarter or an agency
 * @param series the column of the series that a row belongs to, such as a year
 * @param value the column of the figure, or of the word in a {@link Kind#MATRIX}
 * @param qualifier the column of the word before a figure that is not exact, such as hơn; empty for
 *     none
 * @param unitVi the unit of the figures
 * @param target what the figures are held against
 * @param number how figures are written
 * @param titleVi the finding; {@code {column}} is one of the mart's or of the edition's summary
 * @param noteVi the line below, such as the source
 * @param height in points; 0 for as much as its rows need
 */
public record Chart(
    Kind kind,
    String mart,
    Map<String, List<String>> where,
    String x,
    String series,
    String value,
    String qualifier,
    String unitVi,
    List<Target> target,
    NumberFormat number,
    String titleVi,
    String noteVi,
    int height)
    implements Body {

  private static final int HEIGHT = 196;
  private static final int LEAST = 80;
  private static final int MOST = 560;
  private static final int AROUND_ROWS = 30;
  private static final int BAR = 14;
  private static final int FIELD = 12;
  private static final int LINE = 12;
  private static final int NAME = 42;

  /** How a chart is drawn: one drawing each. */
  public enum Kind {
    /** Upright bars, the series side by side: a figure by period against a target. */
    COLUMNS,
    /** Lying bars from zero to either side: distance to target, disbursement by owner. */
    BARS,
    /** A line a series: pace through the year. */
    LINES,
    /** Upright bars, the series one on the other, what is negative below zero: contributions. */
    STACK,
    /** A word in each field of series by point: who delivered when. */
    MATRIX
  }

  /**
   * What the figures are held against: a band from {@code low} to {@code high}, or a line where
   * there is only one.
   *
   * @param low the column of the lower bound
   * @param high the column of the upper bound; empty for a line
   * @param labelVi what it is; its figures follow
   */
  public record Target(String low, String high, String labelVi) {

    public Target {
      high = high.isEmpty() ? low : high;
      if (low.isEmpty() || labelVi.isEmpty()) {
        throw new IllegalArgumentException("expected low and label_vi of a target");
      }
    }
  }

  public Chart {
    where = Map.copyOf(where);
    target = List.copyOf(target);
    number = Objects.requireNonNullElse(number, NumberFormat.PLAIN);
    if (kind == null || mart.isEmpty() || x.isEmpty() || series.isEmpty() || value.isEmpty()) {
      throw new IllegalArgumentException("expected kind, mart, x, series and value of a chart");
    }
    if (height != 0 && (height < LEAST || height > MOST)) {
      throw new IllegalArgumentException(
          "expected a chart's height from 80 to 560 points, found " + height);
    }
  }

  /** The height of the drawing: what is drawn row by row grows with its rows, up to a page. */
  public int heightOf(List<String> points, int series) {
    int needed =
        switch (kind) {
          case BARS -> AROUND_ROWS + points.size() * Math.max(BAR * series, namesOf(points));
          case MATRIX -> AROUND_ROWS + FIELD * series;
          default -> HEIGHT;
        };
    return height == 0 ? Math.max(LEAST, Math.min(MOST, needed)) : height;
  }

  /** The height of the longest name beside a bar. */
  private static int namesOf(List<String> points) {
    int longest = points.stream().mapToInt(String::length).max().orElse(0);
    return LINE * ((longest + NAME - 1) / NAME) + 2;
  }

  /** Every column of the mart that the chart needs. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>(where.keySet());
    fields.addAll(List.of(x, series, value));
    fields.addAll(qualifier.isEmpty() ? List.of() : List.of(qualifier));
    target.forEach(bound -> fields.addAll(List.of(bound.low(), bound.high())));
    return List.copyOf(fields);
  }
}
