package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;

/** Answers the figures that an agency is asked for with what is true of the city. */
record FigureAnswers(City city, Dice dice) {

  private static final double SHARE_OF_QUALIFIED_ESTIMATES = 0.25;

  /** The rows of the sheet; one of them bears the marking as its note. */
  List<Row> of(List<OwedFigure> owed, Collection collection) {
    List<Row> rows = new ArrayList<>();
    owed.forEach(figure -> rows.add(answer(figure, collection)));
    for (int i = 0; i < rows.size(); i++) {
      // An explained cumulative value may fall, and zero may be explained: those keep their notes.
      if (owed.get(i).basis() != Basis.CUMULATIVE || i == rows.size() - 1) {
        rows.set(i, rows.get(i).with("note", Officer.MARKING));
        return List.copyOf(rows);
      }
    }
    return List.copyOf(rows);
  }

  private Row answer(OwedFigure figure, Collection collection) {
    Span span = Span.of(figure, collection);
    Value value = city.value(figure.indicator().code(), span, figure.areaCode());
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("value", value.amount());
    if (isQualified(figure, span)) {
      cells.put("qualifier", "about");
    }
    putChange(cells, figure, span, value.amount());
    if (value instanceof Value.Ratio ratio) {
      cells.put("numerator", ratio.numerator());
      cells.put("denominator", ratio.denominator());
      cells.put("denominator_name", ratio.denominatorName());
    }
    cells.put("status", status(figure.basis(), span));
    if (Span.isComparable(figure.basis())) {
      cells.put("measured_to", Period.of(figure.periodCode()).windowTo());
    }
    if (value.amount().signum() == 0) {
      cells.put("note", "Trong kỳ không phát sinh.");
    }
    return new Row.Figure(figure, cells);
  }

  private boolean isQualified(OwedFigure figure, Span span) {
    String name = "qualifier/%s/%d".formatted(figure.indicator().code(), span.year());
    return span.isEstimate()
        && figure.indicator().nature() == Nature.FLOW
        && dice.of(name).nextDouble() < SHARE_OF_QUALIFIED_ESTIMATES;
  }

  private void putChange(Map<String, Object> cells, OwedFigure figure, Span span, BigDecimal now) {
    if (figure.indicator().nature() == Nature.FLOW && Span.isComparable(figure.basis())) {
      BigDecimal before =
          city.value(figure.indicator().code(), span.yearBefore(), figure.areaCode()).amount();
      if (before.signum() > 0) {
        cells.put("reported_yoy_percent", City.change(now, before, 2));
      }
    }
  }

  private static String status(Basis basis, Span span) {
    return switch (basis) {
      case YEAR -> "A";
      case YEAR_ESTIMATE -> span.isEstimate() ? "E" : "P";
      default -> "P";
    };
  }
}
