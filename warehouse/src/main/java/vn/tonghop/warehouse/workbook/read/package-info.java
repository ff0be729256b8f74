/** Reads a delivered workbook or CSV back into typed cells, with a finding for each that is not. */
@NullMarked
package vn.tonghop.warehouse.workbook.read;

import org.jspecify.annotations.NullMarked;
