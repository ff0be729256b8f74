/**
 * Stands before every reader: says what a delivered file is, and refuses what could hurt us or the
 * next reader.
 *
 * <p>Doors: {@link vn.tonghop.warehouse.workbook.guard.FileGuard} (what a file is), {@link
 * vn.tonghop.warehouse.workbook.guard.SafeName} (file names from outside) and {@link
 * vn.tonghop.warehouse.workbook.guard.InertText} (text that a spreadsheet must not run).
 */
@NullMarked
package vn.tonghop.warehouse.workbook.guard;

import org.jspecify.annotations.NullMarked;
