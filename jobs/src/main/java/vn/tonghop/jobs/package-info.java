/** The jobs: one class a job, strung together from the stages; the command line; the wiring. */
@NullMarked
package vn.tonghop.jobs;

import org.jspecify.annotations.NullMarked;
