/** The line that a person asks in, question after question: editing, completion, history. */
@NullMarked
package vn.tonghop.jobs.prompt;

import org.jspecify.annotations.NullMarked;
