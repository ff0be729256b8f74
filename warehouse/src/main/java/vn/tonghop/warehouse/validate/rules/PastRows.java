package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rows of one sheet that were reported before.
 *
 * @param columns those of the sheet at hand and besides them {@code collection_code} (text) and
 *     {@code received_at} (timestamp), and by whom and in which workbook they came
 * @param reports the reports in which they came
 * @param landed more such rows, in the Parquet files in which they landed
 * @param standing the condition by which of all these only those that stand are left; empty if all
 *     of them stand
 */
public record PastRows(
    List<RuleColumn> columns, List<Report> reports, List<Path> landed, String standing) {

  static final PastRows NONE = new PastRows(List.of(), List.of(), List.of(), "");

  /**
   * What came in one workbook.
   *
   * @param delivery by which it is told apart
   * @param rows under the columns; asked for where they are laid
   */
  public record Report(String delivery, Supplier<List<List<String>>> rows) {}

  public PastRows {
    columns = List.copyOf(columns);
    reports = List.copyOf(reports);
    landed = List.copyOf(landed);
  }

  /** The rows of its reports under some columns; empty where there is no such column. */
  SheetRows under(List<RuleColumn> wanted) {
    List<List<String>> rows = new ArrayList<>();
    reports.forEach(report -> rows.addAll(report.rows().get()));
    return new SheetRows("", columns, rows).under(wanted);
  }
}
