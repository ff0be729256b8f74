package vn.tonghop.jobs.rehearse.city;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * The districts' parts of what the city adds up: month by month, and of what is estimated.
 *
 * @param whole the city's amount of an indicator
 * @param decimals those of an indicator
 */
record Districts(BiFunction<String, Span, BigDecimal> whole, ToIntFunction<String> decimals) {

  /** The district that takes what the rounding of the others leaves. */
  private static final String LAST = "VT";

  private static final Map<String, Double> SHARES =
      Map.ofEntries(
          entry("NK", 0.26),
          entry("CR", 0.13),
          entry("BT", 0.13),
          entry("OM", 0.1),
          entry("TN", 0.12),
          entry("PD", 0.07),
          entry("CD", 0.07),
          entry("TL", 0.06));

  boolean isDistrict(String area) {
    return area.equals(LAST) || SHARES.containsKey(area);
  }

  BigDecimal part(String area, String code, Span span) {
    if (!area.equals(LAST)) {
      return share(area, code, span);
    }
    BigDecimal rest = whole.apply(code, span);
    for (String other : SHARES.keySet()) {
      rest = rest.subtract(share(other, code, span));
    }
    return rest;
  }

  private BigDecimal share(String area, String code, Span span) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal passed = BigDecimal.ZERO;
    for (int month = span.first(); month <= span.seen(); month++) {
      BigDecimal all = whole.apply(code, new Span(span.year(), month, month, month));
      passed = passed.add(all);
      sum = sum.add(shared(area, code, all));
    }
    return span.isEstimate()
        ? sum.add(shared(area, code, whole.apply(code, span).subtract(passed)))
        : sum;
  }

  private BigDecimal shared(String area, String code, BigDecimal amount) {
    return BigDecimal.valueOf(amount.doubleValue() * SHARES.getOrDefault(area, 0.0))
        .setScale(decimals.applyAsInt(code), HALF_UP);
  }
}
