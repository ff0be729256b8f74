/** The places that agencies deliver to, as settings name them. The door is {@link Sources}. */
@NullMarked
package vn.tonghop.jobs.sources;

import org.jspecify.annotations.NullMarked;
