package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * Why an answer may say nothing: what the question holds a column to and the column has in no row,
 * such as {@code state_code = 'late'}, or in none that has the rest of what is asked for.
 */
record MissedTexts(Sandbox sandbox) {
  private static final int SHOWN = 6;
  private static final int LENGTH = 40;

  /** Of what is each there, but not together, so many are told: those with the fewest others. */
  private static final int TOLD = 2;

  private static final String OF_PERIODS = "(?:.*_)?(?:period|collection|month)_code";

  /**
   * What a column has in some rows.
   *
   * @param isThere whether the text asked for is among it
   * @param nearest the texts most alike to it
   */
  private record Found(boolean isThere, long count, String nearest) {}

  /** A remark for each such text, with what the column has instead. */
  static List<String> of(Sandbox sandbox, String sql) {
    return new MissedTexts(sandbox).of(Compared.in(sandbox, sql));
  }

  private List<String> of(List<Compared> held) {
    List<String> missed = new ArrayList<>();
    Map<Long, List<String>> apart = new TreeMap<>();
    for (Compared one : held) {
      List<Compared> others =
          held.stream()
              .filter(other -> other.isEqual() && other.relation().equals(one.relation()))
              .filter(other -> !other.column().equals(one.column()))
              .toList();
      Found alone = found(one, List.of());
      Found beside = one.isEqual() && !others.isEmpty() ? found(one, others) : alone;
      if (!alone.isThere() && alone.count() > 0) {
        missed.add(remark(one, "", beside.count() > 0 ? beside : alone));
      } else if (!beside.isThere() && beside.count() > 0) {
        String words = others.stream().map(Compared::words).collect(Collectors.joining(" and "));
        apart
            .computeIfAbsent(beside.count(), count -> new ArrayList<>())
            .add(remark(one, " beside " + words, beside));
      }
    }
    return missed.isEmpty()
        ? apart.values().stream().flatMap(List::stream).limit(TOLD).toList()
        : missed;
  }

  private Found found(Compared one, List<Compared> others) {
    List<String> codes = periods(one);
    String nearest =
        Question.text("nearest_texts")
            .formatted(
                Sql.name(one.column()),
                one.relation(),
                Sql.text(one.said()),
                Compared.condition(others),
                Sql.text(WrittenPeriod.anyOf(codes)),
                Sql.text(codes.isEmpty() ? one.said() : codes.get(0)));
    List<String> row = sandbox.query(nearest).texts().get(0);
    return new Found(row.get(0).equals("true"), Long.parseLong(row.get(1)), row.get(2));
  }

  private static List<String> periods(Compared one) {
    return one.column().matches(OF_PERIODS) ? WrittenPeriod.codes(one.said()) : List.of();
  }

  private static String remark(Compared one, String beside, Found found) {
    List<String> codes = periods(one);
    return "%s has no %s '%s'%s%s; it has %s%s"
        .formatted(
            one.relation(),
            one.column(),
            VisibleText.atMost(LENGTH, one.said()),
            codes.isEmpty() || codes.contains(one.said())
                ? ""
                : ", whose code is " + String.join(" or ", codes),
            beside,
            VisibleText.of(found.nearest()),
            found.count() > SHOWN ? ", …" : "");
  }
}
