package vn.tonghop.jobs.recompute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Derivation.Derived;
import vn.tonghop.jobs.recompute.Derivation.Value;
import vn.tonghop.jobs.recompute.Standing.Figure;

/** What a line of a report says of the city: the figure, and how it stands to the year before. */
final class Lines {

  /** A figure as it is printed, and the words beside it. */
  record Line(
      @Nullable BigDecimal value,
      String qualifier,
      String status,
      String period,
      String basis,
      String samePeriod) {}

  private final Register register;
  private final Map<Key, Figure> figures;
  private final Map<Derived, Value> derived;
  private final String period;
  private final String city;

  Lines(
      Register register,
      Map<Key, Figure> figures,
      Map<Derived, Value> derived,
      String period,
      String city) {
    this.register = register;
    this.figures = figures;
    this.derived = derived;
    this.period = period;
    this.city = city;
  }

  /** Of a headline indicator only the period's own figure. */
  Map<String, Line> headlines() {
    return lines(lastMonth(), true);
  }

  /** Of one that is followed the latest of the year. */
  Map<String, Line> followed() {
    return lines(period.substring(0, 4) + "-01", false);
  }

  private String lastMonth() {
    return "%s-%02d".formatted(period.substring(0, 4), Standing.lastMonth(period));
  }

  private Map<String, Line> lines(String first, boolean isInPoints) {
    Comparator<Figure> rank =
        Comparator.comparing((Figure figure) -> figure.value() != null)
            .thenComparing(figure -> figure.key().basis().startsWith("year"))
            .thenComparing(figure -> figure.key().period())
            .thenComparing(figure -> figure.key().basis(), Comparator.reverseOrder());
    Map<String, Figure> chosen = new TreeMap<>();
    for (Figure figure : figures.values()) {
      if (figure.key().area().equals(city) && answers(figure.key(), first)) {
        chosen.merge(
            figure.key().indicator(),
            figure,
            (one, other) -> rank.compare(one, other) >= 0 ? one : other);
      }
    }
    Map<String, Line> lines = new TreeMap<>();
    chosen.forEach((indicator, figure) -> lines.put(indicator, line(figure, isInPoints)));
    return lines;
  }

  private boolean answers(Key key, String first) {
    if (key.basis().startsWith("year")) {
      return period.length() == 4 && key.period().equals(period);
    }
    boolean isWithin =
        key.basis().matches("cumulative|end_of_period")
            && key.period().compareTo(first) >= 0
            && key.period().compareTo(lastMonth()) <= 0;
    return isWithin && !(period.length() == 4 && first.equals(lastMonth()));
  }

  private Line line(Figure figure, boolean isInPoints) {
    Key key = figure.key();
    return new Line(
        figure.value(),
        figure.qualifier(),
        figure.status(),
        key.period(),
        key.basis(),
        samePeriod(figure, isInPoints));
  }

  private String samePeriod(Figure figure, boolean isInPoints) {
    BigDecimal reported = figure.said().number("reported_yoy_percent");
    if (reported != null) {
      return signed(reported, 2) + "%";
    }
    Value points = derived.get(new Derived("yoy_points", "", figure.key()));
    if (isInPoints && points != null) {
      return points.isExact() ? signed(points.value(), 3) + " điểm %" : "";
    }
    Value growth = derived.get(new Derived("yoy_percent", "", figure.key()));
    return growth != null && growth.isExact() ? signed(growth.value(), 2) + "%" : "";
  }

  static String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(java.util.Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat("#,##0." + "#".repeat(decimals), vietnamese);
    return (rounded.signum() > 0 ? "+" : "") + format.format(rounded);
  }
}
