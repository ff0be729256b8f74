package vn.tonghop.warehouse.workbook.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.warehouse.Aggregation;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;

/**
 * What the indicator form prints of an owed figure: the same when it is issued and when it returns.
 */
public final class FigureLabels {

  private static final String PERIOD = "period_basis_vi";

  private FigureLabels() {}

  /** Column name to text, with the key. */
  public static Map<String, String> of(OwedFigure figure) {
    Map<String, String> printed = new HashMap<>();
    printed.put("indicator_name_vi", figure.indicator().nameVi());
    printed.put("unit_vi", figure.indicator().unitVi());
    printed.put(PERIOD, periodText(figure, figure.indicator().aggregation()));
    printed.put("plan_text", figure.planText());
    printed.put("indicator_code", figure.indicator().code());
    printed.put("area_code", figure.areaCode());
    printed.put("period_code", figure.periodCode());
    printed.put("basis", figure.basis().code());
    return printed;
  }

  /** What forms that are out say otherwise, by the column: they called everything lũy kế. */
  static Map<String, String> before(OwedFigure figure) {
    return Map.of(PERIOD, periodText(figure, Aggregation.SUM));
  }

  /** What the figure is about, as the officer says it, such as {@code 6 tháng (lũy kế)}. */
  private static String periodText(OwedFigure figure, Aggregation aggregation) {
    Period period = Period.of(figure.periodCode());
    int month = period.lastMonth();
    return switch (figure.basis()) {
      case CUMULATIVE ->
          month
              + switch (aggregation) {
                case SUM -> " tháng (lũy kế)";
                case MEAN -> " tháng (bình quân)";
                case LAST, NONE -> " tháng đầu năm";
              };
      case MONTH -> "Tháng " + month;
      case QUARTER -> capital(period.nameVi());
      case END_OF_PERIOD ->
          period.kind() == Period.Kind.YEAR
              ? "Đến cuối năm " + period.year()
              : "Đến cuối tháng " + month;
      case YEAR_ESTIMATE -> "Ước cả năm " + period.year();
      case YEAR -> "Chính thức năm " + period.year();
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
