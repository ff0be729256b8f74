package vn.tonghop.warehouse.validate.rules;

import vn.tonghop.warehouse.workbook.form.FormColumn;

/** How a column that a rule reads is typed in DuckDB. */
public enum ColumnType {
  TEXT("varchar"),
  INTEGER("bigint"),
  /** Whatever its precision in the form, so that products stay within DuckDB's digits. */
  DECIMAL("decimal(28,6)"),
  BOOLEAN("boolean"),
  DATE("date"),
  /** Wall time in Vietnam. */
  TIMESTAMP("timestamp");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** The type of a form's column. */
  static ColumnType of(FormColumn column) {
    return switch (column.type()) {
      case DECIMAL -> DECIMAL;
      case INTEGER -> INTEGER;
      case DATE -> DATE;
      case TEXT, CODE -> TEXT;
    };
  }

  String sql() {
    return sql;
  }
}
