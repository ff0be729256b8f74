package vn.tonghop.jobs.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.tonghop.jobs.deliver.MailSettings;
import vn.tonghop.jobs.health.HealthSettings;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.schedule.ScheduleSettings;
import vn.tonghop.jobs.sources.KindByAddress;
import vn.tonghop.jobs.sources.SourcesSettings;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.jobs.wiring.WorkSettings;
import vn.tonghop.warehouse.Failure;

/**
 * All settings {@code tonghop.*}, from {@code application.yml}, then the environment ({@code
 * TONGHOP_MAIL_HOST}), then {@code --set}; the later wins.
 */
public record Settings(
    @DefaultValue ScheduleSettings schedule,
    @DefaultValue SourcesSettings sources,
    @DefaultValue MailSettings mail,
    @DefaultValue HealthSettings health,
    @DefaultValue HousekeepingSettings housekeeping,
    @DefaultValue WorkSettings work,
    @DefaultValue SigningSettings signing) {

  static final String PREFIX = "tonghop";

  /** Where settings come from that were typed. */
  static final String GIVEN = "--set";

  /**
   * Reads the settings without starting Spring.
   *
   * @param given what {@code --set} gives, by name
   * @throws Failure if a setting is unknown, naming the nearest known one, or has a value that it
   *     cannot have
   */
  public static Settings read(Map<String, String> given) {
    return read(given, new StandardEnvironment());
  }

  /** Whether a file or the environment gives settings: to look is cheaper than to read none. */
  public static boolean areGiven() {
    return !SettingsFiles.list().isEmpty()
        || System.getenv().keySet().stream().anyMatch(KnownNames::isToBeRead)
        || System.getProperties().stringPropertyNames().stream()
            .anyMatch(name -> name.startsWith("spring.config."));
  }

  static Settings read(Map<String, String> given, ConfigurableEnvironment environment) {
    environment.getPropertySources().addFirst(new MapPropertySource(GIVEN, new TreeMap<>(given)));
    SettingsFiles.list().forEach(SettingsFiles::requirePlain);
    SettingsFiles.listNamed(environment).forEach(SettingsFiles::requirePlain);
    try {
      ConfigDataEnvironmentPostProcessor.applyTo(environment);
    } catch (RuntimeException e) {
      throw new Failure(
          "Cannot read the settings in %s: %s; expected YAML such as 'tonghop.mail.host: mail.example.vn'"
              .formatted(
                  Path.of("").toAbsolutePath(),
                  NestedExceptionUtils.getMostSpecificCause(e)
                      .getMessage()
                      .replaceAll("\\s*\\R\\s*", " ")),
          e);
    }
    new KnownNames(Settings.class).refuseOthers(environment.getPropertySources());
    ConfigurationPropertySources.attach(environment);
    try {
      LibrarySettings.require(Binder.get(environment));
      return Binder.get(environment, new KindByAddress()).bindOrCreate(PREFIX, Settings.class);
    } catch (BindException e) {
      throw explained(e);
    }
  }

  /** A setting's own refusal names the setting; anything else is told without its value. */
  private static Failure explained(BindException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof Failure failure) {
        return failure;
      }
    }
    return new Failure(
        "Cannot read setting %s: expected %s"
            .formatted(e.getName(), allowed(e.getTarget().getType().resolve(Object.class))),
        e);
  }

  /** What a setting of a type may be, in words. */
  private static String allowed(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Stream.of(type.getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == long.class) {
      return "a whole number, such as 25";
    }
    if (type == Duration.class) {
      return "a duration, such as 30s, 2m, 12h or 7d";
    }
    return type == boolean.class ? "true or false" : "what jobs/README.md says of it";
  }
}
