package vn.tonghop.warehouse.intake.source;

import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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

  /** What ended an exchange, in words; the name of its class is none of them. */
  static String said(Exception trouble) {
    Throwable cause = trouble instanceof UncheckedIOException io ? io.getCause() : trouble;
    String message = cause.getMessage() == null ? "no reason is given" : cause.getMessage();
    if (cause instanceof AccessDeniedException) {
      return message + " is closed to this account";
    }
    if (cause instanceof NoSuchFileException) {
      return message + " is not there";
    }
    return cause instanceof UnknownHostException ? "there is no host " + message : message;
  }

  /** The name of the source that is down. */
  public String source() {
    return source;
  }
}
