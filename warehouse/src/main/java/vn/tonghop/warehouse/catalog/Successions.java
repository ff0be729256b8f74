package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Nearest;

/** What became of agencies and territories: reads it, and holds it against the register. */
record Successions(Map<String, CatalogTable> tables) {

  /** Who answers for whatever no other successor is named for. */
  static final String REST = "rest";

  /**
   * Who answers for a piece of an agency's work on a day: itself while it stands, else the
   * successor that is named for it, else the one that answers for the rest.
   *
   * @param work an indicator's code, or {@link #REST}
   */
  String answerable(String agencyCode, String work, LocalDate day) {
    boolean stands =
        rows("agencies").stream()
            .filter(row -> row.text("code").equals(agencyCode))
            .anyMatch(row -> !day.isAfter(Lifetimes.end(row.text("valid_to"))));
    if (stands) {
      return agencyCode;
    }
    List<CatalogTable.Row> successions =
        rows("agency_succession").stream()
            .filter(row -> row.text("from_code").equals(agencyCode))
            .filter(row -> !LocalDate.parse(row.text("effective")).isAfter(day))
            .toList();
    for (String part : List.of(work, REST)) {
      for (CatalogTable.Row row : successions) {
        if (answersFor(row).contains(part)) {
          return answerable(row.text("to_code"), work, day);
        }
      }
    }
    return agencyCode;
  }

  /** Whose work an agency had taken over by a day, at first or second hand. */
  Set<String> predecessors(String agencyCode, LocalDate day) {
    Set<String> reached =
        reach(
            agencyCode,
            code ->
                rows("agency_succession").stream()
                    .filter(row -> row.text("to_code").equals(code))
                    .filter(row -> !LocalDate.parse(row.text("effective")).isAfter(day))
                    .map(row -> row.text("from_code")));
    reached.remove(agencyCode);
    return reached;
  }

  /** The agencies that work has ever passed between, this one among them, by code. */
  List<String> family(String agencyCode) {
    return reach(
            agencyCode,
            code ->
                rows("agency_succession").stream()
                    .flatMap(
                        row ->
                            code.equals(row.text("from_code"))
                                ? Stream.of(row.text("to_code"))
                                : code.equals(row.text("to_code"))
                                    ? Stream.of(row.text("from_code"))
                                    : Stream.of()))
        .stream()
        .sorted()
        .toList();
  }

  private static Set<String> reach(String from, Function<String, Stream<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String code = open.remove();
      if (reached.add(code)) {
        next.apply(code).forEach(open::add);
      }
    }
    return reached;
  }

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
      answersFor(row).stream()
          .filter(work -> !work.equals(REST) && !indicators.contains(work))
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
              long heirs = rows.stream().filter(row -> answersFor(row).contains(REST)).count();
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

  private static List<String> answersFor(CatalogTable.Row row) {
    return Pattern.compile("\\s+")
        .splitAsStream(row.text("answers_for"))
        .filter(work -> !work.isEmpty())
        .toList();
  }

  private List<CatalogTable.Row> rows(String table) {
    return tables.get(table).rows();
  }
}
