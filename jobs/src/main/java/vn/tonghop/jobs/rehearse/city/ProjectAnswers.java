package vn.tonghop.jobs.rehearse.city;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.warehouse.Collection;

/**
 * What the owners of projects report: all lines together are planned and disburse exactly what the
 * treasury reports for the city.
 */
record ProjectAnswers(City city, GeneratedProjects projects) {

  private static final int DECIMALS = 3;
  private static final int MONTHS = 12;

  List<Row> of(List<String> codes, Collection collection) {
    int year = collection.year();
    int month = GeneratedTasks.monthOf(collection);
    Map<String, BigDecimal> plan =
        split(year, MONTHS, city.value("PUBLIC_INVESTMENT_PLAN", Span.whole(year)).amount());
    Map<String, BigDecimal> now = disbursed(year, month);
    Map<String, BigDecimal> before = disbursed(year, month - 1);
    Set<String> asked = Set.copyOf(codes);
    return projects.of(year).stream()
        .map(GeneratedProjects.Line::code)
        .filter(asked::contains)
        .map(code -> answer(code, plan.get(code), now.get(code), before.get(code)))
        .toList();
  }

  private static Row answer(
      String code, BigDecimal plan, BigDecimal disbursed, BigDecimal disbursedBefore) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("plan_billion_vnd", plan);
    cells.put("carried_over_billion_vnd", BigDecimal.ZERO.setScale(DECIMALS));
    cells.put("disbursed_month_billion_vnd", disbursed.subtract(disbursedBefore));
    cells.put("disbursed_cumulative_billion_vnd", disbursed);
    cells.put(
        "reported_percent", disbursed.multiply(BigDecimal.valueOf(100)).divide(plan, 2, HALF_UP));
    cells.put("denominator", "council");
    cells.put("status", "A");
    return new Row.Line("projects", code, cells);
  }

  /** What each line has spent by the end of a month; nothing before the first. */
  private Map<String, BigDecimal> disbursed(int year, int month) {
    BigDecimal total =
        month == 0
            ? BigDecimal.ZERO
            : city.value("PUBLIC_INVESTMENT_DISBURSED", Span.upTo(year, month)).amount();
    return split(year, month, total);
  }

  /** Splits an amount over the lines; the last takes what the rounding of the others leaves. */
  private Map<String, BigDecimal> split(int year, int month, BigDecimal total) {
    List<GeneratedProjects.Line> lines = projects.of(year);
    double sum = lines.stream().mapToDouble(line -> weight(line, month)).sum();
    Map<String, BigDecimal> parts = new HashMap<>();
    BigDecimal rest = total.setScale(DECIMALS, HALF_UP);
    for (GeneratedProjects.Line line : lines.subList(0, lines.size() - 1)) {
      BigDecimal part =
          BigDecimal.valueOf(total.doubleValue() * weight(line, month) / sum)
              .setScale(DECIMALS, HALF_UP);
      parts.put(line.code(), part);
      rest = rest.subtract(part);
    }
    parts.put(lines.get(lines.size() - 1).code(), rest);
    return parts;
  }

  private static double weight(GeneratedProjects.Line line, int month) {
    return line.weight() * (1 + line.tilt() * (MONTHS - month) / MONTHS);
  }
}
