/**
 * Reads numbers and dates as Vietnamese officials write them.
 *
 * <p>Doors: {@link vn.tonghop.warehouse.workbook.numeral.NumeralReader} (numbers, by the evidence
 * of their column), {@link vn.tonghop.warehouse.workbook.numeral.WrittenDate} (dates typed as text)
 * and {@link vn.tonghop.warehouse.workbook.numeral.LegacyEncoding} (TCVN3 and VNI text).
 */
@NullMarked
package vn.tonghop.warehouse.workbook.numeral;

import org.jspecify.annotations.NullMarked;
