/**
 * The catalog: the register, the indicators, the targets and the regime that the program ships,
 * laid over by the city's own in {@code <home>/catalog/}, effective-dated and cross-checked.
 */
@NullMarked
package vn.tonghop.warehouse.catalog;

import org.jspecify.annotations.NullMarked;
