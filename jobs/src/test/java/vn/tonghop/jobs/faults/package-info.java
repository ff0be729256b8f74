/**
 * The fault program: breaks the real process in every way that its operators fear, and shows what
 * became of the home. The door is {@link vn.tonghop.jobs.faults.FaultProgram}.
 */
@NullMarked
package vn.tonghop.jobs.faults;

import org.jspecify.annotations.NullMarked;
