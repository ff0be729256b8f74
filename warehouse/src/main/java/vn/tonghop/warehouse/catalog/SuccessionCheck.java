package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.warehouse.Nearest;

/** Holds what became of agencies and territories against the register. */
record SuccessionCheck(Map<String, CatalogTable> tables) {

  void check(Set<String> indicators, Problems problems) {
    checkAgencies(indicators, problems);
    new SuccessionCircles(rows("agency_succession")).check(problems);
    new SuccessionCircles(rows("area_succession")).check(problems);
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (CatalogTable.Row row : rows("area_succession")) {
      checkArea(row, problems);
      checkShares(row, shares, problems);
    }
  }

  /** An agency that ends leaves exactly one that answers for the rest of its work. */
  private void checkAgencies(Set<String> indicators, Problems problems) {
    Map<String, List<CatalogTable.Row>> ended = new LinkedHashMap<>();
    for (CatalogTable.Row row : rows("agency_succession")) {
      ended
          .computeIfAbsent(
              row.text("from_code") + " " + row.text("effective"), k -> new ArrayList<>())
          .add(row);
      Agencies.answersFor(row).stream()
          .filter(work -> !work.equals(Agencies.REST) && !indicators.contains(work))
          .forEach(
              work ->
                  problems.error(
                      row,
                      "answers_for has '%s', expected rest or indicators' codes%s"
                          .formatted(work, Nearest.hint(work, indicators))));
    }
    ended
        .values()
        .forEach(
            rows -> {
              long heirs =
                  rows.stream()
                      .filter(row -> Agencies.answersFor(row).contains(Agencies.REST))
                      .count();
              if (heirs != 1) {
                problems.error(
                    rows.get(0),
                    "%d successors of '%s' answer for the rest of its work, expected one with answers_for rest"
                        .formatted(heirs, rows.get(0).text("from_code")));
              }
            });
  }

  /** A territory that changes has a new code: the successor begins, the predecessor ends. */
  private void checkArea(CatalogTable.Row row, Problems problems) {
    LocalDate effective = LocalDate.parse(row.text("effective"));
    for (CatalogTable.Row area : Lifetimes.on(tables.get("areas"), LocalDate.MAX).rows()) {
      if (area.text("code").equals(row.text("to_code"))
          && !area.text("valid_from").equals(effective.toString())) {
        problems.error(
            row,
            "'%s' is valid from %s, expected %s: a territory that changes has a new code"
                .formatted(row.text("to_code"), area.text("valid_from"), effective));
      }
      if (area.text("code").equals(row.text("from_code"))
          && !area.text("valid_to").equals(effective.minusDays(1).toString())) {
        problems.error(
            row,
            "'%s' is valid to '%s', expected %s: a territory that changes has a new code"
                .formatted(row.text("from_code"), area.text("valid_to"), effective.minusDays(1)));
      }
    }
  }

  private static void checkShares(
      CatalogTable.Row row, Map<String, BigDecimal> shares, Problems problems) {
    for (String column : List.of("share", "share_back")) {
      if (!row.text(column).isEmpty()) {
        String whole = column + " of " + row.text(column.equals("share") ? "from_code" : "to_code");
        BigDecimal share = new BigDecimal(row.text(column));
        BigDecimal sum = shares.merge(whole, share, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0 || share.signum() < 0) {
          problems.error(
              row, "%s adds up to %s, expected at most 1".formatted(whole, sum.toPlainString()));
        }
      }
    }
  }

  private List<CatalogTable.Row> rows(String table) {
    return tables.get(table).rows();
  }
}
