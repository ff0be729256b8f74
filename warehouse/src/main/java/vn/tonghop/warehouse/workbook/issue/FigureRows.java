package vn.tonghop.warehouse.workbook.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.workbook.form.FigureLabels;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.OwedRows;

/** The rows of the indicator form: one for each owed figure, under a line for each group. */
record FigureRows(FormSheet sheet, EarlierAnswers earlier) {

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
    Map<String, Object> values = new HashMap<>(FigureLabels.of(figure));
    values.put("stt", number);
    Period period = Period.of(figure.periodCode());
    putFigure(values, "previous_value", figure, before(period, figure.basis()));
    putFigure(values, "same_period_value", figure, period.samePeriodLastYear());
    int level = figure.line().parent().isEmpty() ? 0 : 1;
    return new IssuedRow.Line(level, figure.indicator().decimals(), 1, values);
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
      Map<String, Object> before =
          earlier.find(sheet.name(), OwedRows.key(figure, period.code(), basis));
      String shown = sheet.findColumn(column).orElseThrow().earlier();
      if (before.containsKey(shown)) {
        values.put(column, before.get(shown));
      }
    }
  }
}
