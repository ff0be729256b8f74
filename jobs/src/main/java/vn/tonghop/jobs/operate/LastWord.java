package vn.tonghop.jobs.operate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that runs a job and is ended by SIGTERM say how to go on: the process does not go
 * down before it has, which is as soon as its step has stopped.
 */
final class LastWord {

  /** A little longer than a step may take to stop. */
  private static final long AT_MOST_SECONDS = 25;

  private final CountDownLatch said = new CountDownLatch(1);

  private LastWord() {}

  static LastWord of(String command) {
    LastWord word = new LastWord();
    if (Main.is(Changing.InTurn.class, command)) {
      Runtime.getRuntime().addShutdownHook(new Thread(word::await, "last-word"));
    }
    return word;
  }

  /** The command has ended and said what it had to say. */
  void said() {
    said.countDown();
  }

  private void await() {
    try {
      if (!said.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("tonghop: the step at work did not stop; run the same command again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
