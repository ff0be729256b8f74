/** What lies in the data home, where, and how it is written. */
@NullMarked
package vn.tonghop.warehouse.home;

import org.jspecify.annotations.NullMarked;
