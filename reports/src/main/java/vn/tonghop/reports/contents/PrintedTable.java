package vn.tonghop.reports.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.reports.outline.Table;

/** A table as pages have it: its first rows, without columns that say nothing in them. */
final class PrintedTable {

  private final Said.Grid whole;
  private final int width;
  private final List<Said.Grid.Row> rows;
  private final List<Integer> kept;

  /**
   * @param width what the widths of its columns add up to
   */
  PrintedTable(Said.Grid whole, int width) {
    this.whole = whole;
    this.width = width;
    int count = whole.rows().size();
    this.rows = whole.rows().subList(0, isShortened(whole) ? whole.shortlist() : count);
    this.kept = IntStream.range(0, whole.heads().size()).filter(this::isKept).boxed().toList();
  }

  /** A line that says that one is left would take its place. */
  private static boolean isShortened(Said.Grid grid) {
    return grid.shortlist() > 0 && grid.rows().size() > grid.shortlist() + 1;
  }

  /** How many columns stand beside one another. */
  int countColumns() {
    return kept.size();
  }

  /** Which columns of the whole they are. */
  List<Integer> columns() {
    return kept;
  }

  Said.Grid grid() {
    List<Said.Grid.Row> printed = new ArrayList<>();
    for (Said.Grid.Row row : rows) {
      String below = printed.size() + 1 == rows.size() ? leftOut(row) : row.below();
      printed.add(
          new Said.Grid.Row(row.group(), kept.stream().map(row.cells()::get).toList(), below));
    }
    List<Said.Grid.Head> heads = kept.stream().map(whole.heads()::get).toList();
    return fitted(new Said.Grid(whole.look(), 0, whole.isGrouped(), heads, printed));
  }

  private boolean isKept(int column) {
    return whole.heads().get(column).isPrinted()
        && (whole.look() == Table.Look.FORM
            || rows.isEmpty()
            || rows.stream().anyMatch(row -> !row.cells().get(column).text().isEmpty()));
  }

  private Said.Grid fitted(Said.Grid grid) {
    List<Integer> widths = ColumnWidths.of(grid, width);
    List<Said.Grid.Head> fitted = new ArrayList<>();
    for (Said.Grid.Head head : grid.heads()) {
      int own = widths.get(fitted.size());
      fitted.add(new Said.Grid.Head(head.heading(), own, head.align(), head.isFigure(), true));
    }
    return new Said.Grid(grid.look(), 0, grid.isGrouped(), fitted, grid.rows());
  }

  /** What the pages do without, under the last row. */
  private String leftOut(Said.Grid.Row last) {
    List<String> told = new ArrayList<>(List.of(last.below()));
    int left = whole.rows().size() - rows.size();
    if (left > 0) {
      told.add("Còn %d dòng nữa; danh sách đầy đủ trong tệp số liệu kèm theo.".formatted(left));
    }
    List<String> empty =
        IntStream.range(0, whole.heads().size())
            .filter(i -> whole.heads().get(i).isPrinted() && !kept.contains(i))
            .mapToObj(i -> "“" + whole.heads().get(i).heading() + "”")
            .toList();
    if (!empty.isEmpty()) {
      told.add("Không in cột không có nội dung: %s.".formatted(String.join(", ", empty)));
    }
    return String.join(" ", told).strip();
  }
}
