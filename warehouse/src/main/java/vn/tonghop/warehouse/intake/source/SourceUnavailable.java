package vn.tonghop.warehouse.intake.source;

import vn.tonghop.warehouse.Failure;

/** One source cannot be reached or does not deliver; the others are not concerned. */
public final class SourceUnavailable extends Failure {

  private final String source;

  public SourceUnavailable(String source, String message) {
    super(message);
    this.source = source;
  }

  public SourceUnavailable(String source, String message, Throwable cause) {
    super(message, cause);
    this.source = source;
  }

  /** The name of the source that is down. */
  public String source() {
    return source;
  }
}
