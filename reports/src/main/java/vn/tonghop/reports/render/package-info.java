/**
 * Marts into pages: the only room that knows JasperReports. Its door is {@link
 * vn.tonghop.reports.render.Renderer}.
 */
@NullMarked
package vn.tonghop.reports.render;

import org.jspecify.annotations.NullMarked;
