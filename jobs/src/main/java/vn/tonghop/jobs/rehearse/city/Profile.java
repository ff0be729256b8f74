package vn.tonghop.jobs.rehearse.city;

import java.util.Locale;
import java.util.Map;

/**
 * How an indicator, or a quantity that several indicators share, moves.
 *
 * @param base the amount of the year 2022, or a rate in percent
 * @param growth percent a year for amounts, points a year for rates
 * @param season which months weigh more
 * @param noise percent for amounts, points for rates
 * @param of what it is a part, a component or a ratio of; empty if of nothing
 * @param share percent of it, or its weight in it
 * @param quantity the code of the denominator; for a quantity its name in Vietnamese
 */
record Profile(
    String code,
    Kind kind,
    double base,
    double growth,
    Season season,
    double noise,
    String of,
    double share,
    String quantity) {

  /** What the value is made from. */
  enum Kind {
    FLOW,
    PART,
    COUNT,
    ACCUMULATION,
    RATE,
    WEIGHTED,
    DRIFT,
    REMAINDER,
    LEVEL,
    OUTPUT,
    PER_HEAD,
    CHANGE_PERCENT,
    REDUCTION,
    RATIO,
    FLOW_RATIO,
    STOCK_RATIO,
    SUM_RATIO,
    QUANTITY,
    SUM_QUANTITY
  }

  /** The weight of each month in a year. */
  enum Season {
    EVEN(1, 0.85, 1, 1, 1, 1, 1, 1, 1, 1.05, 1.05, 1.1),
    TET(1.25, 1.05, 0.95, 0.96, 0.97, 0.97, 0.98, 0.98, 0.97, 0.98, 1, 1.1),
    JANUARY(1.6, 0.8, 0.85, 1.05, 0.9, 0.85, 1.05, 0.85, 0.85, 1.05, 0.95, 1.2),
    RISING(0.45, 0.5, 0.7, 0.8, 0.9, 1.05, 1, 1, 1.1, 1.2, 1.4, 1.9),
    SUMMER(1.2, 1.15, 0.9, 1.1, 1.05, 1.2, 1.25, 1.05, 0.85, 0.8, 0.85, 0.95),
    HARVEST(0.9, 1.5, 1.9, 0.9, 0.7, 1.2, 1.4, 0.9, 0.7, 0.6, 0.6, 0.7);

    private final double[] weights;

    Season(double... weights) {
      this.weights = weights;
    }

    double shareOf(int month) {
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      return weights[month - 1] / sum;
    }
  }

  static Profile of(Map<String, String> line) {
    return new Profile(
        line.get("code"),
        Kind.valueOf(line.get("kind").toUpperCase(Locale.ROOT)),
        number(line.get("base")),
        number(line.get("growth")),
        line.get("season").isEmpty()
            ? Season.EVEN
            : Season.valueOf(line.get("season").toUpperCase(Locale.ROOT)),
        number(line.get("noise")),
        line.get("of"),
        number(line.get("share")),
        line.get("quantity"));
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
