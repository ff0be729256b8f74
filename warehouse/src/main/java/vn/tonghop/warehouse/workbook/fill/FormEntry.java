package vn.tonghop.warehouse.workbook.fill;

import java.util.List;
import vn.tonghop.warehouse.Basis;

/**
 * One value to write into an issued workbook.
 *
 * @param sheet the sheet's name in the form, such as {@code figures}
 * @param key the values of the key columns, in the form's order
 * @param column the entry column
 * @param value a BigDecimal, Long, LocalDate or String; a code for a code list
 */
public record FormEntry(String sheet, List<String> key, String column, Object value) {

  public FormEntry {
    key = List.copyOf(key);
  }

  /** A value of the indicator form. */
  public static FormEntry ofFigure(
      String indicator, String area, String period, Basis basis, String column, Object value) {
    return new FormEntry("figures", List.of(indicator, area, period, basis.code()), column, value);
  }
}
