/** Makes the workbook that an agency fills in: laid out, guarded and sealed. */
@NullMarked
package vn.tonghop.warehouse.workbook.issue;

import org.jspecify.annotations.NullMarked;
