package vn.tonghop.warehouse.catalog;

import java.time.DateTimeException;
import java.util.List;

/** Rows that are valid from a day to a day: two of one code stand one after the other. */
record Lifetimes(List<CatalogTable.Row> rows) {

  Lifetimes {
    rows = rows.stream().filter(Lifetimes::isDated).toList();
  }

  void check(Problems problems) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (rows.get(i).text("code").equals(rows.get(j).text("code"))
            && overlap(rows.get(i), rows.get(j))) {
          problems.error(
              rows.get(i),
              "'%s' is valid together with line %d, expected one after the other"
                  .formatted(rows.get(i).text("code"), rows.get(j).line()));
        }
      }
    }
  }

  private static boolean overlap(CatalogTable.Row a, CatalogTable.Row b) {
    return !CrossCheck.date(a.text("valid_from")).isAfter(CrossCheck.end(b.text("valid_to")))
        && !CrossCheck.date(b.text("valid_from")).isAfter(CrossCheck.end(a.text("valid_to")));
  }

  /** Days that cannot be read are told of where they are read for what they mean. */
  private static boolean isDated(CatalogTable.Row row) {
    try {
      CrossCheck.date(row.text("valid_from"));
      CrossCheck.end(row.text("valid_to"));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
