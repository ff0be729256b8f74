package vn.tonghop.jobs.settings;

import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.spi.ScanException;
import ch.qos.logback.core.util.OptionHelper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import vn.tonghop.warehouse.Failure;

/** How the log is written. Of what it cannot do, the log itself would tell with its traces. */
final class LogSettings {

  private static final List<String> STRUCTURED_FORMATS = List.of("ecs", "gelf", "logstash");

  private LogSettings() {}

  /**
   * @throws Failure if the log cannot be written so
   */
  static void require(Binder binder) {
    if (!text(binder, "logging.config").isEmpty()) {
      throw refused("logging.config", "none; logging.level and logging.pattern say how it is");
    }
    for (String where : List.of("console", "file")) {
      String format = text(binder, "logging.structured.format." + where);
      if (!format.isEmpty() && !STRUCTURED_FORMATS.contains(format)) {
        throw refused(
            "logging.structured.format." + where,
            "one of " + String.join(", ", STRUCTURED_FORMATS));
      }
      requirePattern("logging.pattern." + where, text(binder, "logging.pattern." + where));
    }
    String file = text(binder, "logging.file.name");
    requireWritable("logging.file.name", file.isEmpty() ? file : file + "/..");
    requireWritable("logging.file.path", text(binder, "logging.file.path"));
  }

  private static void requirePattern(String name, String pattern) {
    try {
      OptionHelper.substVars(pattern, new ContextBase());
    } catch (ScanException | IllegalArgumentException e) {
      throw refused(name, "a pattern of Logback, such as '%d %-5level %msg%n'");
    }
  }

  private static void requireWritable(String name, String folder) {
    if (!folder.isEmpty() && !Files.isWritable(Path.of(folder).toAbsolutePath().normalize())) {
      throw refused(name, "a place in a folder that is there and can be written");
    }
  }

  private static String text(Binder binder, String name) {
    return binder.bind(name, String.class).orElse("");
  }

  private static Failure refused(String name, String expected) {
    return new Failure("Cannot read setting %s: expected %s".formatted(name, expected));
  }
}
