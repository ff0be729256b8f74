package vn.tonghop.jobs.rehearse.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Nature;

/**
 * Makes rows wrong by others' places: copied whole from the month or the year before, or put in one
 * another's row.
 */
record CopySpoiler(Memory memory) {

  /**
   * From how many letters a text is somebody's own: one that says "nothing" is copied by nobody.
   */
  static final int AT_LENGTH = 20;

  boolean suits(ErrorKind kind, Row row, List<Row> rows, Collection collection) {
    return switch (kind) {
      case ROW_COPIED -> isFlow(row) && isOther(row, memory.findBefore(row, collection));
      case LAST_YEARS_ROW ->
          isFlow(row)
              && row instanceof Row.Figure figure
              && isOther(row, memory.findYearBefore(figure));
      case INDICATOR_COPIED ->
          isFlow(row)
              && basis(row) == Basis.MONTH
              && rows.stream().filter(other -> isCopied(row, other, collection)).count() > 1;
      case LINE_COPIED, COUNT_COPIED -> isOther(row, memory.findBefore(row, collection));
      case LINES_COPIED, COUNTS_COPIED ->
          isOther(row, memory.findBefore(row, collection))
              && rows.stream()
                      .filter(other -> other.sheet().equals(row.sheet()))
                      .filter(other -> isOther(other, memory.findBefore(other, collection)))
                      .count()
                  > 1;
      case LINES_SWAPPED, COUNTS_SWAPPED -> partner(row, rows).isPresent();
      case TEXT_COPIED ->
          memory
              .findBefore(row, collection)
              .filter(before -> Rows.text(before).length() >= AT_LENGTH)
              .filter(before -> !before.cells().equals(row.cells()))
              .isPresent();
      default -> false;
    };
  }

  /** The rows as they are sent. */
  List<Row> spoil(ErrorKind kind, Row row, List<Row> rows, Collection collection) {
    return switch (kind) {
      case LAST_YEARS_ROW ->
          Rows.replaced(rows, row, as(row, memory.findYearBefore((Row.Figure) row).orElseThrow()));
      case INDICATOR_COPIED ->
          rows.stream()
              .map(other -> isCopied(row, other, collection) ? before(other, collection) : other)
              .toList();
      case LINES_COPIED, COUNTS_COPIED ->
          rows.stream()
              .map(other -> other.sheet().equals(row.sheet()) ? before(other, collection) : other)
              .toList();
      case LINES_SWAPPED, COUNTS_SWAPPED -> {
        Row other = partner(row, rows).orElseThrow();
        Row here = as(row, other);
        Row there = as(other, row);
        yield rows.stream()
            .map(one -> one.equals(row) ? here : one.equals(other) ? there : one)
            .toList();
      }
      default -> Rows.replaced(rows, row, before(row, collection));
    };
  }

  /** Another row of the sheet with other amounts. */
  private static Optional<Row> partner(Row row, List<Row> rows) {
    return rows.stream()
        .filter(other -> other.sheet().equals(row.sheet()) && !other.key().equals(row.key()))
        .filter(other -> !amounts(other).equals(amounts(row)))
        .findFirst();
  }

  private boolean isCopied(Row row, Row other, Collection collection) {
    return other instanceof Row.Figure figure
        && figure.key().subList(0, 2).equals(row.key().subList(0, 2))
        && figure.owed().periodCode().length() > 4
        && isOther(other, memory.findBefore(other, collection));
  }

  private Row before(Row row, Collection collection) {
    return memory.findBefore(row, collection).map(before -> as(row, before)).orElse(row);
  }

  private static boolean isOther(Row row, Optional<Row> before) {
    return before.filter(one -> !amounts(one).equals(amounts(row))).isPresent();
  }

  private static boolean isFlow(Row row) {
    return row instanceof Row.Figure figure
        && figure.owed().indicator().nature() == Nature.FLOW
        && figure.owed().periodCode().length() > 4
        && !row.cells().containsKey("qualifier");
  }

  private static Basis basis(Row row) {
    return ((Row.Figure) row).owed().basis();
  }

  /** The row with the other's cells; its note stays where it is. */
  private static Row as(Row row, Row other) {
    Map<String, Object> cells = new LinkedHashMap<>(other.cells());
    cells.remove("note");
    if (row.cells().containsKey("note")) {
      cells.put("note", row.cells().get("note"));
    }
    return row.withCells(cells);
  }

  private static Map<String, Object> amounts(Row row) {
    Map<String, Object> amounts = new LinkedHashMap<>(row.cells());
    amounts.values().removeIf(value -> !(value instanceof Number));
    return amounts;
  }
}
