/**
 * Forms and workbooks: what an agency fills in, as data; issued, filled, read back, annotated. The
 * only room that knows the spreadsheet libraries; their types stay inside.
 */
@NullMarked
package vn.tonghop.warehouse.workbook;

import org.jspecify.annotations.NullMarked;
