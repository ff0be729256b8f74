/**
 * The command line: one class a command. Commands that only read start no Spring and wait for no
 * run.
 */
@NullMarked
package vn.tonghop.jobs.operate;

import org.jspecify.annotations.NullMarked;
