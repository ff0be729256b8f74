/** What an agency fills in, as data: forms, their sheets, columns and rows, and who owes which. */
@NullMarked
package vn.tonghop.warehouse.workbook.form;

import org.jspecify.annotations.NullMarked;
