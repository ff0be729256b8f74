/**
 * What stands on the files that readers have, measured: a PDF in points, a Word document by its
 * styles, a workbook as its cells show. Its door is {@link vn.tonghop.reports.measure.Measured}.
 */
@NullMarked
package vn.tonghop.reports.measure;

import org.jspecify.annotations.NullMarked;
