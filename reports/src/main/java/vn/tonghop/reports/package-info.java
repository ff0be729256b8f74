/**
 * The reports: marts in, pages and editions out. Knows only the schema {@code marts} over a
 * read-only connection.
 */
@NullMarked
package vn.tonghop.reports;

import org.jspecify.annotations.NullMarked;
