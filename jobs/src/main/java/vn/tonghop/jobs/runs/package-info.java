/**
 * What jobs have run: read from the job repository, whichever process ran them. The door is {@link
 * RunHistory}.
 */
@NullMarked
package vn.tonghop.jobs.runs;

import org.jspecify.annotations.NullMarked;
