package vn.tonghop.warehouse.workbook.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A column under which the rows of a form's sheet land. The form says what it keeps and how it is
 * typed; nobody says it again.
 *
 * @param type DuckDB's name of the type, such as {@code DECIMAL(18,6)}
 */
public record LandedColumn(String name, String type) {

  private static final String TEXT = "VARCHAR";

  /** Which row it is, of which workbook. */
  private static final List<LandedColumn> OF_EVERY_SHEET =
      List.of(
          new LandedColumn("submission_sha256", TEXT),
          new LandedColumn("agency_code", TEXT),
          new LandedColumn("collection_code", TEXT),
          new LandedColumn("received_at", "TIMESTAMP"),
          new LandedColumn("form", TEXT),
          new LandedColumn("form_version", "INTEGER"),
          new LandedColumn("sheet", TEXT),
          new LandedColumn("row_number", "INTEGER"));

  /** The columns of a sheet, in their order. */
  public static List<LandedColumn> listOf(FormSheet sheet) {
    List<LandedColumn> columns = new ArrayList<>(OF_EVERY_SHEET);
    for (FormColumn column : sheet.listStored()) {
      columns.add(new LandedColumn(column.name(), type(column)));
      if (column.hasLineage()) {
        columns.add(new LandedColumn(cellOf(column), TEXT));
      }
    }
    return columns;
  }

  /** The column that holds the address of another's cell. */
  public static String cellOf(FormColumn column) {
    return column.name() + "_cell";
  }

  private static String type(FormColumn column) {
    return switch (column.type()) {
      case DECIMAL -> "DECIMAL(%d,%d)".formatted(column.precision(), column.scale());
      case INTEGER -> "BIGINT";
      case DATE -> "DATE";
      case TEXT, CODE -> TEXT;
    };
  }
}
