package vn.tonghop.warehouse.plan;

import java.math.BigDecimal;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogTable;
import vn.tonghop.warehouse.workbook.numeral.VietnameseNumber;

/** Prints a target as the plan words it, for the officer who fills the form. */
final class PlanText {

  private final Catalog catalog;

  PlanText(Catalog catalog) {
    this.catalog = catalog;
  }

  String of(OwedFigure figure) {
    String year = figure.periodCode().substring(0, 4);
    return catalog.table("targets").rows().stream()
        .filter(row -> row.text("year").equals(year))
        .filter(row -> row.text("indicator").equals(figure.indicator().code()))
        .findFirst()
        .map(PlanText::wording)
        .orElse("");
  }

  private static String wording(CatalogTable.Row row) {
    String low = number(row.text("low"));
    String high = number(row.text("high"));
    return switch (row.text("kind")) {
      case "range" -> low + " - " + high;
      case "at_least" -> "≥ " + low;
      case "at_most" -> "≤ " + low;
      case "more_than" -> "> " + low;
      case "less_than" -> "< " + low;
      case "about" -> "khoảng " + low;
      case "change_by" -> "thay đổi " + low;
      case "increase_over_previous_year_percent" ->
          "tăng %s%s %% so ước thực hiện năm trước"
              .formatted(low, high.isEmpty() ? "" : " - " + high);
      case "meet_or_exceed_estimate" -> "đạt và vượt " + row.text("denominator_name");
      default -> low;
    };
  }

  private static String number(String text) {
    return text.isEmpty() ? "" : VietnameseNumber.format(new BigDecimal(text), 4);
  }
}
