/** Makes again what was made: landed rows, editions, and what a submission would move. */
@NullMarked
package vn.tonghop.jobs.trace;

import org.jspecify.annotations.NullMarked;
