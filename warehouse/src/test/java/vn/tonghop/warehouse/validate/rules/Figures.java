package vn.tonghop.warehouse.validate.rules;

import static vn.tonghop.warehouse.validate.rules.ColumnType.BOOLEAN;
import static vn.tonghop.warehouse.validate.rules.ColumnType.DATE;
import static vn.tonghop.warehouse.validate.rules.ColumnType.DECIMAL;
import static vn.tonghop.warehouse.validate.rules.ColumnType.INTEGER;
import static vn.tonghop.warehouse.validate.rules.ColumnType.TEXT;
import static vn.tonghop.warehouse.validate.rules.ColumnType.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;

/** The columns of the sheet figures as the rules see them. */
final class Figures {

  private Figures() {}

  static List<RuleColumn> submission() {
    List<RuleColumn> columns = new ArrayList<>();
    columns.add(new RuleColumn("row_number", INTEGER));
    add(columns, TEXT, "indicator_code", "area_code", "period_code", "basis");
    add(columns, DECIMAL, "value", "numerator", "denominator");
    add(columns, DECIMAL, "reported_yoy_percent", "reported_plan_percent");
    add(columns, TEXT, "qualifier", "denominator_name", "status", "note");
    add(columns, DATE, "measured_to");
    add(columns, TEXT, "value_cell", "numerator_cell", "denominator_cell");
    add(columns, TEXT, "reported_yoy_percent_cell", "reported_plan_percent_cell");
    add(columns, TEXT, "denominator_name_cell", "status_cell");
    return columns;
  }

  static List<RuleColumn> history() {
    List<RuleColumn> columns = new ArrayList<>(submission());
    columns.add(new RuleColumn("collection_code", TEXT));
    columns.add(new RuleColumn("received_at", TIMESTAMP));
    return columns;
  }

  /** Those of core.fct_observations that the rules across agencies read. */
  static List<RuleColumn> observations() {
    List<RuleColumn> columns = new ArrayList<>();
    add(columns, TEXT, "agency_code", "submission_sha256", "sheet", "cell", "comparator_code");
    add(columns, TEXT, "indicator_code", "area_code", "period_code", "basis", "qualifier");
    add(columns, DECIMAL, "value", "value_low", "value_high", "denominator");
    add(columns, TEXT, "denominator_name");
    columns.add(new RuleColumn("received_at", TIMESTAMP));
    columns.add(new RuleColumn("is_standing", BOOLEAN));
    return columns;
  }

  private static void add(List<RuleColumn> columns, ColumnType type, String... names) {
    for (String name : names) {
      columns.add(new RuleColumn(name, type));
    }
  }
}
