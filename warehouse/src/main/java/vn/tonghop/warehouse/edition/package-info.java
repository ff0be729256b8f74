/**
 * What an edition is: its folder and the names in it, the record of its making, its manifest, and
 * which edition of a period stands. Its door is {@link vn.tonghop.warehouse.edition.Editions}.
 */
@NullMarked
package vn.tonghop.warehouse.edition;

import org.jspecify.annotations.NullMarked;
