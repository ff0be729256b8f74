package vn.tonghop.jobs.operate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.jobs.wiring.LogTarget;

/** Keeps the libraries' chatter out of what a command prints that runs no jobs. */
final class WarningsOnly {

  private WarningsOnly() {}

  static void log() {
    LogTarget.turnToStandardError();
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
    }
  }
}
