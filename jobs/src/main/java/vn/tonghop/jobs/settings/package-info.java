/** The program's settings {@code tonghop.*}: read once, checked whole, one record a concern. */
@NullMarked
package vn.tonghop.jobs.settings;

import org.jspecify.annotations.NullMarked;
