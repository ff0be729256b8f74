/**
 * Workbooks, a room a verb: {@code form} says what is filled in, {@code issue} makes it, {@code
 * fill} fills it as an officer would, {@code guard} keeps what is dangerous out, {@code open} makes
 * one container of all, {@code read} and {@code numeral} take what was delivered, {@code annotate}
 * gives it back; {@code tables} are those of the catalog. The only rooms that know the spreadsheet
 * libraries; their types stay inside.
 */
@NullMarked
package vn.tonghop.warehouse.workbook;

import org.jspecify.annotations.NullMarked;
