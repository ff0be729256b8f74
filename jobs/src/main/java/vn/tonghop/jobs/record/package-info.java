/**
 * What was done in a data home: every command that changes something and every appointment of the
 * schedule, who asked for it, when, and how it ended. The door is {@link ActivityRecord}.
 */
@NullMarked
package vn.tonghop.jobs.record;

import org.jspecify.annotations.NullMarked;
