/** Tables of the catalog as a workbook that people keep them in. */
@NullMarked
package vn.tonghop.warehouse.workbook.tables;

import org.jspecify.annotations.NullMarked;
