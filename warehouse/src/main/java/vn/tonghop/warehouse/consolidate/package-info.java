/**
 * Consolidation: runs the models over the submissions that stood at an instant and writes the
 * warehouse of one edition.
 */
@NullMarked
package vn.tonghop.warehouse.consolidate;

import org.jspecify.annotations.NullMarked;
