package vn.tonghop.reports.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.reports.outline.Align;
import vn.tonghop.reports.outline.Chart;
import vn.tonghop.reports.outline.Letter;
import vn.tonghop.reports.outline.NumberFormat;
import vn.tonghop.reports.outline.Table;

/** What a block says, read and written out, whatever it is then put on. */
public sealed interface Said {

  /** How wide the text of a page is, in points: A4 without the decree's margins. */
  int WIDTH = 467;

  /** The same of a page that lies across. */
  int ACROSS = 714;

  /** How many columns stand beside one another on an upright page. */
  int UPRIGHT = 6;

  /** Whether there is nothing to print, so that its block is left out or says so. */
  default boolean isEmpty() {
    return false;
  }

  /** What the workbook has of it: a table, the figures of a chart, or notes by their marks. */
  default Optional<Grid> findSheet() {
    return Optional.empty();
  }

  /** One of the two ends of the letter, made of the report's own texts. */
  record Formal(Letter end) implements Said {}

  /**
   * Sentences.
   *
   * @param isMarked whether they stand beside a margin with marks
   */
  record Prose(boolean isMarked, List<Line> lines) implements Said {

    /**
     * One paragraph.
     *
     * @param group the heading above lines of equal group; empty for none
     * @param mark what stands in the margin; empty for none
     */
    public record Line(String group, String mark, String text) {}

    public Prose {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean isEmpty() {
      return lines.isEmpty();
    }

    @Override
    public Optional<Grid> findSheet() {
      return Optional.of(grid()).filter(notes -> isMarked);
    }

    /** Marked lines as a table: group, mark where any line has one, text. */
    public Grid grid() {
      int first = lines.stream().allMatch(line -> line.mark().isEmpty()) ? 1 : 0;
      List<Grid.Head> heads =
          List.of(
                  new Grid.Head("Ký hiệu", 60, Align.CENTRE, false, true),
                  new Grid.Head("Nội dung", 407, Align.LEFT, false, true))
              .subList(first, 2);
      List<Grid.Row> rows =
          lines.stream()
              .map(
                  line ->
                      new Grid.Row(
                          line.group(),
                          List.of(
                                  new Grid.Cell(line.mark(), false, false),
                                  new Grid.Cell(line.text(), false, false))
                              .subList(first, 2),
                          ""))
              .toList();
      return new Grid(Table.Look.PLAIN, 0, isGrouped(), heads, rows);
    }

    /** Whether any line stands under the heading of a group. */
    public boolean isGrouped() {
      return lines.stream().anyMatch(line -> !line.group().isEmpty());
    }
  }

  /**
   * A table.
   *
   * @param shortlist how many rows pages have; 0 for all
   * @param isGrouped whether rows stand under the lines of their groups
   */
  record Grid(Table.Look look, int shortlist, boolean isGrouped, List<Head> heads, List<Row> rows)
      implements Said {

    /**
     * The head of a column.
     *
     * @param width its share of the text's width
     * @param isFigure whether its cells are figures where they read as such
     * @param isPrinted whether pages have it; the workbook has all
     */
    public record Head(
        String heading, int width, Align align, boolean isFigure, boolean isPrinted) {}

    /** What stands in one column of a row, and how. */
    public record Cell(String text, boolean isBold, boolean isIndented) {}

    /**
     * One row.
     *
     * @param group the line above rows of equal group; empty for none
     * @param below the line under the row; empty for none
     */
    public record Row(String group, List<Cell> cells, String below) {
      public Row {
        cells = List.copyOf(cells);
      }
    }

    public Grid {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }

    @Override
    public boolean isEmpty() {
      return rows.isEmpty();
    }

    @Override
    public Optional<Grid> findSheet() {
      return Optional.of(this);
    }

    /** Whether it has more columns than stand beside one another on an upright page. */
    public boolean isWide() {
      return new PrintedTable(this, WIDTH).countColumns() > UPRIGHT;
    }

    /** Which of its columns pages have. */
    public List<Integer> printedColumns() {
      return new PrintedTable(this, WIDTH).columns();
    }

    /** The table as pages have it, its widths adding up to the width of the text. */
    public Grid printed(int width) {
      return new PrintedTable(this, width).grid();
    }
  }

  /**
   * A chart: a series of data over the points.
   *
   * @param title the finding; empty for none
   * @param note the line below; empty for none
   * @param targets what the data are held against
   */
  record Plot(
      Chart.Kind kind,
      String title,
      String note,
      String unit,
      NumberFormat number,
      List<String> points,
      List<Series> series,
      List<Target> targets,
      int height)
      implements Said {

    /** A datum for each point, in their order. */
    public record Series(String name, List<Datum> data) {
      public Series {
        data = List.copyOf(data);
      }
    }

    /**
     * A figure, or a word.
     *
     * @param text as it is written; {@code …} where there is none
     * @param value not a number where there is none
     */
    public record Datum(String text, double value) {

      /** No figure is known. */
      public static final Datum NONE = new Datum("…", Double.NaN);

      public boolean isKnown() {
        return !Double.isNaN(value);
      }
    }

    /**
     * A band from {@code low} to {@code high}, or a line where they are equal.
     *
     * @param label what it is, such as {@code Mục tiêu năm}
     * @param text its figures, written
     */
    public record Target(String label, String text, double low, double high) {}

    public Plot {
      points = List.copyOf(points);
      series = List.copyOf(series);
      targets = List.copyOf(targets);
    }

    @Override
    public Optional<Grid> findSheet() {
      return Optional.of(grid());
    }

    @Override
    public boolean isEmpty() {
      return series.stream().noneMatch(s -> s.data().stream().anyMatch(d -> d != Datum.NONE));
    }

    /**
     * Whether a picture writes what stands at a point of a series: of a line the last of each part.
     */
    public boolean isWritten(Series line, int point) {
      return kind != Chart.Kind.LINES
          || line.data().get(point).isKnown()
              && line.data().stream().skip(point + 1L).limit(1).noneMatch(Datum::isKnown);
    }

    /** What it shows, in words: for whoever cannot see it. */
    public String told() {
      StringBuilder told = new StringBuilder("Biểu đồ");
      told.append(title.isEmpty() ? "" : ": " + title).append('.');
      told.append(unit.isEmpty() ? "" : " Đơn vị: " + unit + ".");
      for (Series line : series) {
        List<String> data = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
          data.add(points.get(i) + " " + line.data().get(i).text());
        }
        String name = line.name().isEmpty() ? "" : line.name() + ": ";
        told.append(' ').append(name).append(String.join("; ", data)).append('.');
      }
      targets.forEach(to -> told.append(" %s: %s.".formatted(to.label(), to.text())));
      return told.toString();
    }

    /** The figures as a table: a line a series, a column a point. */
    public Grid grid() {
      List<Grid.Head> heads = new ArrayList<>();
      heads.add(new Grid.Head("Nội dung", 100, Align.LEFT, false, true));
      String unitVi = unit.isEmpty() ? "" : " (" + unit + ")";
      for (String point : points) {
        int width = Math.max(1, 367 / points.size());
        heads.add(new Grid.Head(point + unitVi, width, Align.RIGHT, true, true));
      }
      List<Grid.Row> rows = new ArrayList<>();
      for (Series line : series) {
        List<Grid.Cell> cells = new ArrayList<>(List.of(new Grid.Cell(line.name(), false, false)));
        line.data().forEach(datum -> cells.add(new Grid.Cell(datum.text(), false, false)));
        rows.add(new Grid.Row("", cells, ""));
      }
      return new Grid(Table.Look.PLAIN, 0, false, heads, rows);
    }
  }
}
