/** Fills an issued workbook as an officer would. */
@NullMarked
package vn.tonghop.warehouse.workbook.fill;

import org.jspecify.annotations.NullMarked;
