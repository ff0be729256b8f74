/**
 * What a report is made of: its texts and its blocks in order, read from {@code
 * reports/<report>/report.yml}. Knows no printing, so that every kind of document is made from the
 * same outline. Its door is {@link vn.tonghop.reports.outline.Report#of}.
 */
@NullMarked
package vn.tonghop.reports.outline;

import org.jspecify.annotations.NullMarked;
