package vn.tonghop.warehouse.plan;

import java.math.BigDecimal;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.catalog.CatalogTable;

/** Prints a target as the plan words it, for the officer who fills the form. */
final class PlanText {

  private PlanText() {}

  /** The words for a row of the table {@code targets}: the plan's own, zeros and all, if known. */
  static String of(CatalogTable.Row row) {
    if (!row.text("printed_vi").isEmpty()) {
      return row.text("printed_vi");
    }
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

  /** The words for a row of the table {@code phases}. */
  static String ofPhase(CatalogTable.Row row) {
    return "%s tháng: %s".formatted(row.text("month"), number(row.text("amount")));
  }

  private static String number(String text) {
    return text.isEmpty() ? "" : VietnameseNumber.format(new BigDecimal(text), 4);
  }
}
