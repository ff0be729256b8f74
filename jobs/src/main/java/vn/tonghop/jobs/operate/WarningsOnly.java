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
    set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
    // That OpenPDF is not its fork is no news where pages are printed: see application.yml.
    set("net.sf.jasperreports.pdf.classic", Level.ERROR);
  }

  private static void set(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
