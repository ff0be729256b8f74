/** How the parts are put together: the stages over one data home, and the room that jobs run in. */
@NullMarked
package vn.tonghop.jobs.wiring;

import org.jspecify.annotations.NullMarked;
