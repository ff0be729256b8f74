/**
 * The reports of an edition as files that a person goes on working with: a Word document with the
 * same texts and tables, and a workbook whose figures are numbers. Its door is {@link
 * vn.tonghop.reports.editable.EditableReports}.
 */
@NullMarked
package vn.tonghop.reports.editable;

import org.jspecify.annotations.NullMarked;
