package vn.tonghop.warehouse.workbook.issue;

import java.util.Map;

/** A row of a sheet as it is issued. */
sealed interface IssuedRow {

  /** A line over a group of rows, by the group's code. */
  record Heading(String group) implements IssuedRow {}

  /**
   * A row to fill in.
   *
   * @param level 0 for a headline, 1 for a component, printed indented
   * @param decimals the decimals that its figures are shown with
   * @param lines the lines of text that it has room for
   * @param values column name to what is printed or keyed beforehand: a text, a BigDecimal or a
   *     LocalDate
   */
  record Line(int level, int decimals, int lines, Map<String, Object> values) implements IssuedRow {
    public Line {
      values = Map.copyOf(values);
    }
  }
}
