/**
 * A generated city: plausible deliveries of every owing agency from a seed, with a known list of
 * planted errors as the answer key of the rules.
 */
@NullMarked
package vn.tonghop.jobs.rehearse.city;

import org.jspecify.annotations.NullMarked;
