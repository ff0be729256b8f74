/**
 * What the pages of reports say, read back from the files that readers have, so that two makings of
 * an edition can be held against one another. Its door is {@link
 * vn.tonghop.reports.pages.ReportPages}.
 */
@NullMarked
package vn.tonghop.reports.pages;

import org.jspecify.annotations.NullMarked;
