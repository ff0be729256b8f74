/**
 * The demonstration: the city's real published figures, delivered and consolidated as life had it.
 */
@NullMarked
package vn.tonghop.jobs.rehearse.demo;

import org.jspecify.annotations.NullMarked;
