package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * Rows that are valid from a day to a day: two of one code stand one after the other.
 *
 * @param columns the code, the first and the last day
 */
record Lifetimes(List<String> columns, List<CatalogTable.Row> rows) {

  /** The last day of a life; of one that goes on none. */
  static LocalDate end(String text) {
    return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
  }

  /** Whether a row with {@code valid_from} and {@code valid_to} is valid on a day. */
  static boolean isValidOn(CatalogTable.Row row, LocalDate day) {
    return !LocalDate.parse(row.text("valid_from")).isAfter(day)
        && !end(row.text("valid_to")).isBefore(day);
  }

  void check(Problems problems) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        CatalogTable.Row later = rows.get(i);
        CatalogTable.Row earlier = rows.get(j);
        if (code(later).equals(code(earlier))
            && !from(later).isAfter(to(earlier))
            && !from(earlier).isAfter(to(later))) {
          problems.error(
              later,
              "'%s' is valid together with %s, expected one after the other"
                  .formatted(code(later), earlier.besides(later)));
        }
      }
    }
  }

  private String code(CatalogTable.Row row) {
    return row.text(columns.get(0));
  }

  private LocalDate from(CatalogTable.Row row) {
    return LocalDate.parse(row.text(columns.get(1)));
  }

  private LocalDate to(CatalogTable.Row row) {
    return end(row.text(columns.get(2)));
  }
}
