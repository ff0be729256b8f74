package vn.tonghop.warehouse.workbook.read;

/**
 * A value that an officer entered, typed as the form says.
 *
 * @param address such as {@code H12}
 * @param value a BigDecimal, Long, String or LocalDate; a code for a code list
 * @param unit the unit that was written with a number or that its format shows, such as {@code %};
 *     empty if none was
 */
public record FilledCell(String address, Object value, String unit) {

  public FilledCell(String address, Object value) {
    this(address, value, "");
  }
}
