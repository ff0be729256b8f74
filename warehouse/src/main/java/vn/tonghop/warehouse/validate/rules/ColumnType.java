package vn.tonghop.warehouse.validate.rules;

import vn.tonghop.warehouse.workbook.form.FormColumn;

/** How a column that a rule reads is typed in DuckDB. */
public enum ColumnType {
  TEXT("varchar"),
  INTEGER("bigint"),
  /** An amount or a count: 28 digits, 6 of them decimals. */
  DECIMAL("decimal(28,6)"),
  /** A percentage as written, 11.26 meaning 11,26 %. */
  PERCENT("decimal(18,6)"),
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
      case DECIMAL -> column.precision() == 18 ? PERCENT : DECIMAL;
      case INTEGER -> INTEGER;
      case DATE -> DATE;
      case TEXT, CODE -> TEXT;
    };
  }

  String sql() {
    return sql;
  }
}
