/**
 * What stands on a page told to whoever does not see it: headings, paragraphs, tables and pictures
 * as the structure of a PDF (ISO 32000-1, 14.8; PDF/UA-1, ISO 14289-1). Templates say what their
 * elements are by {@link vn.tonghop.reports.render.tagged.Tag}; its door is {@link
 * vn.tonghop.reports.render.tagged.TaggedExporter}.
 */
@NullMarked
package vn.tonghop.reports.render.tagged;

import org.jspecify.annotations.NullMarked;
