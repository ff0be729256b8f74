package vn.tonghop.jobs.wiring;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Keeps the log on standard error, so that what a command prints can be read by a program. */
public final class LogTarget
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private static final String STANDARD_ERROR = "System.err";

  LogTarget() {}

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    turnToStandardError();
  }

  /** Turns what goes to the console to standard error, as the log stands configured now. */
  public static void turnToStandardError() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      Iterator<? extends Appender<?>> appenders =
          context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
      while (appenders.hasNext()) {
        if (appenders.next() instanceof ConsoleAppender<?> console
            && !console.getTarget().equals(STANDARD_ERROR)) {
          console.stop();
          console.setTarget(STANDARD_ERROR);
          console.start();
        }
      }
    }
  }

  /** After Boot has configured the log, which it does on the same event. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
