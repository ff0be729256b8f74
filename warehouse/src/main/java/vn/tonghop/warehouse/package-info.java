/**
 * The vocabulary of the warehouse: what every stage knows and no stage owns.
 *
 * <p>The stages ({@code intake}, {@code validate}, {@code store}, {@code consolidate}) share these
 * types and never import one another; they are strung together in the module {@code jobs}.
 */
@NullMarked
package vn.tonghop.warehouse;

import org.jspecify.annotations.NullMarked;
