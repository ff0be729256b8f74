/** What the program brings with it: forms, rules, models, reports, found by looking for them. */
@NullMarked
package vn.tonghop.warehouse.shipped;

import org.jspecify.annotations.NullMarked;
