/**
 * The benchmarks: each prints both sides of a ratio that it measured in one run. They run only
 * under {@code mvn -Pbench}, never in the suite, and assert that both sides did the same work.
 */
@NullMarked
package vn.tonghop.jobs.bench;

import org.jspecify.annotations.NullMarked;
