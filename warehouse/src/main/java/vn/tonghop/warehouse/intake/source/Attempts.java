package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Tries again, with longer and longer pauses, what may succeed on another try. */
final class Attempts {

  /** Something that talks to a source. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  /** Trouble that another attempt cannot mend: a refused key, a changed file, a wrong password. */
  static final class Hopeless extends IOException {
    Hopeless(String message) {
      super(message);
    }

    Hopeless(String message, Throwable cause) {
      super(message, cause);
    }

    /** Printed without the name of the class: its message is all that there is to say. */
    @Override
    public String toString() {
      return getMessage();
    }
  }

  private Attempts() {}

  static <T> T of(Patience patience, Attempt<T> attempt) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return attempt.run();
      } catch (Hopeless e) {
        throw e;
      } catch (IOException e) {
        if (number == patience.attempts() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        pause(patience.backOff().after(number).toMillis(), e);
      }
    }
  }

  private static void pause(long millis, IOException trouble) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("interrupted between attempts");
      interrupted.initCause(trouble);
      throw interrupted;
    }
  }
}
