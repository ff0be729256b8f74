/**
 * Opens a guarded workbook of whatever container as the one kind that the rooms beside it take.
 * Door: {@link vn.tonghop.warehouse.workbook.open.ReadableFile}.
 */
@NullMarked
package vn.tonghop.warehouse.workbook.open;

import org.jspecify.annotations.NullMarked;
