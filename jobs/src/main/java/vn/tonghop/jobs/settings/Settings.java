package vn.tonghop.jobs.settings;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.tonghop.jobs.deliver.MailSettings;
import vn.tonghop.jobs.health.HealthSettings;
import vn.tonghop.jobs.housekeep.HousekeepingSettings;
import vn.tonghop.jobs.schedule.ScheduleSettings;
import vn.tonghop.jobs.sources.KindByAddress;
import vn.tonghop.jobs.sources.SourcesSettings;
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
    @DefaultValue WorkSettings work) {

  static final String PREFIX = "tonghop";

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

  static Settings read(Map<String, String> given, ConfigurableEnvironment environment) {
    environment.getPropertySources().addFirst(new MapPropertySource("--set", new TreeMap<>(given)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    new KnownNames(Settings.class).refuseOthers(environment.getPropertySources());
    ConfigurationPropertySources.attach(environment);
    try {
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
            .formatted(e.getName(), e.getTarget().getType().resolve(Object.class).getSimpleName()),
        e);
  }
}
