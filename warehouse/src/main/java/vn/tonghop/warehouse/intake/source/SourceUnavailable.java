package vn.tonghop.warehouse.intake.source;

import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import vn.tonghop.warehouse.Failure;

/** One source cannot be reached or does not deliver; the others are not concerned. */
public final class SourceUnavailable extends Failure {

  public SourceUnavailable(String message) {
    super(message);
  }

  /**
   * @param what could not be done, such as {@code list source portal}
   */
  SourceUnavailable(String what, Exception trouble) {
    super("Cannot %s: %s".formatted(what, words(trouble)), trouble);
  }

  /** What ended an exchange, in words; the name of its class is none of them. */
  static String words(Exception trouble) {
    Throwable cause = trouble instanceof UncheckedIOException io ? io.getCause() : trouble;
    String message = said(cause);
    if (cause instanceof AccessDeniedException) {
      return message + " is closed to this account";
    }
    if (cause instanceof NoSuchFileException) {
      return message + " is not there";
    }
    return cause instanceof UnknownHostException ? "there is no host " + message : message;
  }
}
