package vn.tonghop.warehouse.duckdb;

import vn.tonghop.warehouse.Failure;

/** A statement needs more memory, and more room to spill into, than its instance may take. */
public final class OutOfMemory extends Failure {

  OutOfMemory(String message, Throwable cause) {
    super(message, cause);
  }
}
