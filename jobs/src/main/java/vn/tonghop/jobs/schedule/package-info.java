/**
 * When things are done: the agenda that follows from the reporting calendar, and the one scheduler
 * that keeps it. The door is {@link Schedule}.
 */
@NullMarked
package vn.tonghop.jobs.schedule;

import org.jspecify.annotations.NullMarked;
