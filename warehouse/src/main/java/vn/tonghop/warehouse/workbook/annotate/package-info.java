/** Gives a workbook back to its sender with every finding at its cell. */
@NullMarked
package vn.tonghop.warehouse.workbook.annotate;

import org.jspecify.annotations.NullMarked;
