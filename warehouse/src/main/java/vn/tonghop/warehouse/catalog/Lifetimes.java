package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * The table in which a life that goes on ends on the day before the next one of its code begins,
   * so that who renames an agency writes one row.
   */
  static CatalogTable followed(CatalogTable table) {
    List<String> life = table.description().life();
    return table.with(
        row -> {
          LocalDate from = LocalDate.parse(row.text(life.get(1)));
          return row.text(life.get(2)).isEmpty()
              ? table.rows().stream()
                  .filter(other -> other.text(life.get(0)).equals(row.text(life.get(0))))
                  .map(other -> LocalDate.parse(other.text(life.get(1))))
                  .filter(from::isBefore)
                  .min(LocalDate::compareTo)
                  .map(next -> row.with(life.get(2), next.minusDays(1).toString()))
                  .orElse(row)
              : row;
        });
  }

  /**
   * The table with one row a code: what it is on a day, else what it was last or will be first,
   * from its first day to its last.
   */
  static CatalogTable on(CatalogTable table, LocalDate day) {
    List<String> life = table.description().life();
    Map<String, List<CatalogTable.Row>> codes = new LinkedHashMap<>();
    table
        .rows()
        .forEach(
            row -> codes.computeIfAbsent(row.text(life.get(0)), any -> new ArrayList<>()).add(row));
    return new CatalogTable(
        table.description(), codes.values().stream().map(lives -> one(life, lives, day)).toList());
  }

  private static CatalogTable.Row one(
      List<String> life, List<CatalogTable.Row> lives, LocalDate day) {
    List<CatalogTable.Row> sorted =
        lives.stream().sorted(Comparator.comparing(row -> row.text(life.get(1)))).toList();
    CatalogTable.Row first = sorted.get(0);
    CatalogTable.Row last = sorted.get(sorted.size() - 1);
    return sorted.stream()
        .filter(row -> !LocalDate.parse(row.text(life.get(1))).isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(first)
        .with(life.get(1), first.text(life.get(1)))
        .with(life.get(2), last.text(life.get(2)));
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
