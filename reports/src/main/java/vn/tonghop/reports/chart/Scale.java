package vn.tonghop.reports.chart;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Figures into places: zero is always on it, and it has at most eight ticks however large the
 * figures are.
 *
 * @param from the place of {@code low}
 * @param to the place of {@code high}
 */
record Scale(double low, double high, double step, double from, double to) {

  private static final int INTERVALS = 6;

  /** The scale that holds zero and all of the figures. */
  static Scale of(List<Double> figures, double from, double to) {
    return of(figures, from, to, 0);
  }

  /**
   * The same with ticks that can be told from one another as they are written.
   *
   * @param finest the least step
   */
  static Scale of(List<Double> figures, double from, double to, double finest) {
    double least = Math.min(0, figures.stream().mapToDouble(f -> f).min().orElse(0));
    double most = Math.max(0, figures.stream().mapToDouble(f -> f).max().orElse(0));
    double step = Math.max(finest, step(most - least));
    double low = Math.floor(least / step) * step;
    double high = Math.max(Math.ceil(most / step) * step, low + step);
    return new Scale(low, high, step, from, to);
  }

  /** One, two or five times a power of ten. */
  private static double step(double range) {
    if (range <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(range / INTERVALS)));
    for (int times : List.of(1, 2, 5)) {
      if (times * power * INTERVALS >= range) {
        return times * power;
      }
    }
    return 10 * power;
  }

  double place(double figure) {
    return from + (figure - low) / (high - low) * (to - from);
  }

  List<Double> ticks() {
    return LongStream.rangeClosed(Math.round(low / step), Math.round(high / step))
        .mapToObj(i -> i * step)
        .toList();
  }
}
