/**
 * The rules that a submission, or a whole collection, must satisfy: each rule is one select that
 * finds the offending rows and a text that says what to do, both in the resources {@code
 * rules/<scope>/<form>/}. {@link vn.tonghop.warehouse.validate.rules.RuleBook} is the door.
 */
@NullMarked
package vn.tonghop.warehouse.validate.rules;

import org.jspecify.annotations.NullMarked;
