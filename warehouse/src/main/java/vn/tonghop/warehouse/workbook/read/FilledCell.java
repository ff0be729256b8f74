package vn.tonghop.warehouse.workbook.read;

/**
 * A value that an officer entered, typed as the form says.
 *
 * @param address such as {@code H12}
 * @param value a BigDecimal, Long, String or LocalDate; a code for a code list
 */
public record FilledCell(String address, Object value) {}
