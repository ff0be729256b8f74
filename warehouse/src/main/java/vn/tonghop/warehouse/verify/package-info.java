/** What lies in a home held against what was written of it. */
@NullMarked
package vn.tonghop.warehouse.verify;

import org.jspecify.annotations.NullMarked;
