/**
 * Intake: whatever lies at a source comes to landing, byte for byte, with a receipt; then it leaves
 * the source. Nothing is judged here.
 */
@NullMarked
package vn.tonghop.warehouse.intake;

import org.jspecify.annotations.NullMarked;
