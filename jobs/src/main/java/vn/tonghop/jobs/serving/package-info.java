/** How commands reach the process that serves their home, and it does for them what they ask. */
@NullMarked
package vn.tonghop.jobs.serving;

import org.jspecify.annotations.NullMarked;
