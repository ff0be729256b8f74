package vn.tonghop.reports.editable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.outline.Align;

/** A column of a sheet, and what it says of a row. */
record SheetColumn(Said.Grid.Head head, Function<Said.Grid.Row, String> text, int field) {

  private static final int NONE = -1;
  private static final int MARK_WIDTH = 56;

  /** The group, the printed columns, the line under a row, then what only the workbook has. */
  static List<SheetColumn> of(Said.Grid grid) {
    List<SheetColumn> columns = new ArrayList<>();
    if (grid.isGrouped()) {
      columns.add(new SheetColumn(words("Nhóm", 90, true), Said.Grid.Row::group, NONE));
    }
    for (int i = 0; i < grid.heads().size(); i++) {
      columns.addAll(of(grid, i));
    }
    if (grid.rows().stream().anyMatch(row -> !row.below().isEmpty())) {
      columns.add(new SheetColumn(words("Nội dung", 300, true), Said.Grid.Row::below, NONE));
    }
    columns.sort(Comparator.comparing(column -> !column.head().isPrinted()));
    return columns;
  }

  /**
   * Figures whose marks differ, such as (ước), have a column for their marks beside them; what has
   * no figure, such as …, has no mark that could differ.
   */
  private static List<SheetColumn> of(Said.Grid grid, int field) {
    Said.Grid.Head head = grid.heads().get(field);
    Function<Said.Grid.Row, String> whole = row -> row.cells().get(field).text();
    boolean isMarked =
        head.isFigure()
            && grid.rows().stream()
                    .flatMap(row -> Figure.findIn(whole.apply(row)).stream())
                    .map(figure -> figure.after().strip())
                    .distinct()
                    .count()
                > 1;
    if (!isMarked) {
      return List.of(new SheetColumn(head, whole, field));
    }
    return List.of(
        new SheetColumn(
            head,
            row -> {
              String text = whole.apply(row);
              return text.substring(0, text.length() - mark(text).length());
            },
            field),
        new SheetColumn(
            words("Ký hiệu: " + head.heading(), MARK_WIDTH, head.isPrinted()),
            row -> mark(whole.apply(row)).strip(),
            NONE));
  }

  /** What stands behind the one figure of a text. */
  private static String mark(String text) {
    return Figure.findIn(text).map(Figure::after).orElse("");
  }

  private static Said.Grid.Head words(String heading, int width, boolean isPrinted) {
    return new Said.Grid.Head(heading, width, Align.LEFT, false, isPrinted);
  }

  /** The figure that it has of a row. */
  Optional<Figure> figure(Said.Grid.Row row) {
    return head.isFigure() ? Figure.findIn(text.apply(row)) : Optional.empty();
  }
}
