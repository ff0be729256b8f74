/**
 * A finished workspace into a numbered edition that never changes. Its door is {@link
 * vn.tonghop.reports.publish.Publisher}.
 */
@NullMarked
package vn.tonghop.reports.publish;

import org.jspecify.annotations.NullMarked;
