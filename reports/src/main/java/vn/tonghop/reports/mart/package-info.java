/**
 * The marts of an edition, read-only: all that reports know of the warehouse. Its door is {@link
 * vn.tonghop.reports.mart.Marts}.
 */
@NullMarked
package vn.tonghop.reports.mart;

import org.jspecify.annotations.NullMarked;
