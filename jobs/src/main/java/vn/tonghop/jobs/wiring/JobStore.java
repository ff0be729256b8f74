package vn.tonghop.jobs.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Where the job repository lies: an embedded database under {@code operations/} unless {@code
 * spring.datasource.url} says otherwise.
 */
final class JobStore {

  private static final int EMBEDDED_DATABASE_IN_USE = 90020;
  private static final String FILE_ENDING = ".mv.db";
  private static final String HOLDER_ENDING = ".pid";

  /**
   * What goes wrong in it is told in one line by the command, not in a file of traces beside it.
   */
  private static final String QUIET = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  /**
   * Else Boot loads in a thread of its own what a web application may need, converters of messages
   * and the like: a third of a second of the processor, for nothing.
   */
  private static final String NOTHING_OF_THE_WEB = "spring.backgroundpreinitializer.ignore";

  private JobStore() {}

  /**
   * Opens the store to work in it.
   *
   * @param otherwise settings that stand where none are given
   * @throws Failure if another process is at work in the embedded one, or it cannot be read
   */
  static ConfigurableApplicationContext openToWork(
      DataHome home, Map<String, String> settings, Map<String, String> otherwise) {
    try {
      return start(
          "jdbc:h2:file:" + file(home) + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE" + QUIET,
          otherwise,
          arguments(settings));
    } catch (RuntimeException e) {
      throw new Failure(
          isInUse(e)
              ? "Cannot open the job store of %s: another process is at work on this home%s; wait for it, end it with SIGTERM, or use PostgreSQL to share the work"
                  .formatted(home.root(), holder(home))
              : "Cannot open the job store of %s: %s; %s"
                  .formatted(
                      home.root(),
                      reason(e),
                      isOfEmbedded(e)
                          ? "an embedded one holds no fact, %s may be moved away"
                              .formatted(Path.of(file(home) + FILE_ENDING))
                          : "expected a database that can be reached, as spring.datasource.url, its username and password name it"),
          e);
    }
  }

  /** Says by whom the embedded store is held, to whoever comes while it is. */
  static void sign(DataHome home) {
    byte[] number = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
    new Aside(home).write(Path.of(file(home) + HOLDER_ENDING), number);
  }

  /** The process that said so last, if there is one; another machine's is not told. */
  static String holder(DataHome home) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(Path.of(file(home) + HOLDER_ENDING))))
          .map(process -> " (process %d)".formatted(process.pid()))
          .orElse("");
    } catch (IOException | NumberFormatException e) {
      // A program before this one holds it, which said nothing.
      return "";
    }
  }

  /**
   * Opens the store to read in it, also while another process is at work: of an embedded store a
   * copy is read, as it was a moment ago.
   *
   * @param folder where the copy may lie until the context is closed
   */
  static ConfigurableApplicationContext openToRead(
      DataHome home, Map<String, String> settings, Path folder) {
    List<String> arguments = new ArrayList<>(List.of(arguments(settings)));
    arguments.add("--spring.batch.jdbc.initialize-schema=never");
    copy(home, folder);
    return start(
        "jdbc:h2:file:" + folder.resolve("jobs") + ";DB_CLOSE_ON_EXIT=FALSE" + QUIET,
        Map.of(),
        arguments.toArray(String[]::new));
  }

  private static void copy(DataHome home, Path folder) {
    Path file = Path.of(file(home) + FILE_ENDING);
    try {
      if (Files.exists(file)) {
        Files.copy(file, folder.resolve("jobs" + FILE_ENDING));
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Path file(DataHome home) {
    return home.operations().resolve("jobs");
  }

  private static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /** The settings win over files and environment, and these over the embedded store's address. */
  private static ConfigurableApplicationContext start(
      String embedded, Map<String, String> otherwise, String... arguments) {
    System.setProperty(NOTHING_OF_THE_WEB, "true");
    Map<String, Object> defaults = new TreeMap<>(otherwise);
    defaults.put("spring.datasource.url", embedded);
    return new SpringApplicationBuilder(BatchWiring.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .properties(defaults)
        .listeners(new LogTarget())
        .run(arguments);
  }

  /** The innermost reason that has words. */
  static String reason(Throwable thrown) {
    String words = String.valueOf(thrown.getMessage());
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      words = t.getMessage() == null ? words : t.getMessage();
    }
    return words.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static boolean isOfEmbedded(Throwable thrown) {
    return thrown != null
        && (thrown.getClass().getName().startsWith("org.h2.") || isOfEmbedded(thrown.getCause()));
  }

  private static boolean isInUse(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof java.sql.SQLException e && e.getErrorCode() == EMBEDDED_DATABASE_IN_USE) {
        return true;
      }
    }
    return false;
  }
}
