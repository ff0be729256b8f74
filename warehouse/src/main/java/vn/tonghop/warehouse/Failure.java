package vn.tonghop.warehouse;

import java.util.regex.Pattern;

/**
 * Trouble that we must repair: it stops the step, carries the values and the cause, and is never
 * shown to an agency. What an agency can repair is a {@link Finding}.
 *
 * <p>Messages read {@code Cannot <verb> <thing>: <found>, expected <what>}.
 */
public class Failure extends RuntimeException {

  /** The names of Java's classes, as its libraries put them before their own words. */
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "(?<![\\w./])(?:(?:[a-z_]\\w*\\.)*[A-Z]\\w*(?:Exception|Error)\\b(?:: *)?"
              + "|(?:[a-z_]\\w*\\.){2,}[A-Z][\\w$]*(?:: *|@[0-9a-f]+))");

  private static final String NO_REASON = "no reason is given";

  public Failure(String message) {
    super(message);
  }

  /**
   * @param message in which what the cause says may stand as it says it
   */
  public Failure(String message, Throwable cause) {
    super(
        plain(cause.getMessage() == null ? message.replace(": null", ": " + NO_REASON) : message),
        cause);
  }

  /** What trouble says of itself, in words: nobody is told the name of a class. */
  public static String said(Throwable trouble) {
    Throwable cause = trouble.getCause();
    String message = trouble.getMessage();
    if (cause != null && (message == null || message.equals(cause.toString()))) {
      return said(cause);
    }
    String words = message == null ? "" : plain(message).strip();
    return words.isEmpty() ? NO_REASON : words;
  }

  /** What a library says, without the names of its classes. */
  public static String plain(String message) {
    return CLASS_NAME.matcher(message).replaceAll("");
  }
}
