/**
 * Takes away what nobody needs any more: old job history and what crashes left aside. Landing,
 * landed files and editions are never touched. The door is {@link Housekeeping}.
 */
@NullMarked
package vn.tonghop.jobs.housekeep;

import org.jspecify.annotations.NullMarked;
