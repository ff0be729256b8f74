/**
 * Validate: a receipt becomes a verdict with all its findings, and the agency gets its answer. What
 * is wrong with a delivery is a finding and never an exception.
 */
@NullMarked
package vn.tonghop.warehouse.validate;

import org.jspecify.annotations.NullMarked;
