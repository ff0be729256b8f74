package vn.tonghop.warehouse;

/**
 * Trouble that we must repair: it stops the step, carries the values and the cause, and is never
 * shown to an agency. What an agency can repair is a {@link Finding}.
 *
 * <p>Messages read {@code Cannot <verb> <thing>: <found>, expected <what>}.
 */
public class Failure extends RuntimeException {

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
