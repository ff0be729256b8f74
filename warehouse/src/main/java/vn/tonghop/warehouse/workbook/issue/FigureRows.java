package vn.tonghop.warehouse.workbook.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Indicator;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;

/** The rows of the indicator form: one for each owed figure, under a line for each group. */
final class FigureRows {

  private final PreviousFigures previous;

  FigureRows(PreviousFigures previous) {
    this.previous = previous;
  }

  List<IssuedRow> list(List<OwedFigure> figures) {
    List<IssuedRow> rows = new ArrayList<>();
    String group = "";
    String indicator = "";
    int number = 0;
    for (OwedFigure figure : figures) {
      if (!figure.line().group().equals(group)) {
        group = figure.line().group();
        rows.add(new IssuedRow.Heading(figure.line().groupFormVi()));
      }
      boolean isFirst = !figure.indicator().code().equals(indicator);
      indicator = figure.indicator().code();
      number += isFirst ? 1 : 0;
      rows.add(line(figure, isFirst ? Integer.toString(number) : ""));
    }
    return rows;
  }

  private IssuedRow.Line line(OwedFigure figure, String number) {
    Indicator indicator = figure.indicator();
    Map<String, Object> values = new HashMap<>();
    values.put("stt", number);
    values.put("indicator_name_vi", indicator.nameVi());
    values.put("unit_vi", indicator.unitVi());
    values.put("period_basis_vi", periodText(Period.of(figure.periodCode()), figure.basis()));
    values.put("plan_text", figure.planText());
    Period period = Period.of(figure.periodCode());
    putFigure(values, "previous_value", figure, before(period, figure.basis()));
    putFigure(values, "same_period_value", figure, period.samePeriodLastYear());
    values.put("indicator_code", indicator.code());
    values.put("area_code", figure.areaCode());
    values.put("period_code", figure.periodCode());
    values.put("basis", figure.basis().code());
    return new IssuedRow.Line(
        figure.line().parent().isEmpty() ? 0 : 1, indicator.decimals(), 1, values);
  }

  /** The period before; cumulative figures of January have none in their year. */
  private static Period before(Period period, Basis basis) {
    return basis == Basis.YEAR_ESTIMATE || basis == Basis.YEAR
        ? period.samePeriodLastYear()
        : period.previous();
  }

  private void putFigure(
      Map<String, Object> values, String column, OwedFigure figure, Period period) {
    Basis basis = figure.basis() == Basis.YEAR_ESTIMATE ? Basis.YEAR : figure.basis();
    boolean isAcrossYears =
        basis == Basis.CUMULATIVE
            && column.equals("previous_value")
            && period.year() != Period.of(figure.periodCode()).year();
    if (!isAcrossYears) {
      previous
          .find(figure.indicator().code(), figure.areaCode(), period.code(), basis)
          .ifPresent(value -> values.put(column, value));
    }
  }

  /** What the figure is about, as the officer says it, such as {@code 6 tháng (lũy kế)}. */
  private static String periodText(Period period, Basis basis) {
    int month = period.lastMonth();
    return switch (basis) {
      case CUMULATIVE -> month + " tháng (lũy kế)";
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
