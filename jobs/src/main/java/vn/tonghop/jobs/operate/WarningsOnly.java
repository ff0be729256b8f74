package vn.tonghop.jobs.operate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.Yaml;
import vn.tonghop.jobs.wiring.LogTarget;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** Keeps the libraries' chatter out of what a command prints that runs no jobs. */
final class WarningsOnly {

  private static final String OURS = "vn.tonghop";

  private WarningsOnly() {}

  /**
   * What the shipped settings hush of the libraries is hushed here too, and ours tells troubles.
   */
  static void log() {
    LogTarget.turnToStandardError();
    set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
    shipped()
        .forEach(
            (name, level) -> {
              if (!name.startsWith(OURS)) {
                set(name, Level.toLevel(level.toString()));
              }
            });
  }

  private static Map<String, Object> shipped() {
    Map<String, Map<String, Map<String, Object>>> settings =
        new Yaml().load(ShippedFiles.text("/application.yml", WarningsOnly.class));
    return settings.get("logging").get("level");
  }

  private static void set(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
