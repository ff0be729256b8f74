package vn.tonghop.jobs.settings;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import vn.tonghop.warehouse.Failure;

/**
 * Settings of the libraries that have but a few values. Of a wrong one they would tell with a page
 * of their own, or only when the job store is opened, which then looks broken.
 */
final class LibrarySettings {

  private static final Bindable<Map<String, LogLevel>> LEVELS =
      Bindable.mapOf(String.class, LogLevel.class);

  private static final Map<String, Class<?>> CHOICES =
      Map.of(
          "spring.main.banner-mode", Banner.Mode.class,
          "spring.main.web-application-type", WebApplicationType.class,
          "spring.main.lazy-initialization", boolean.class,
          "spring.batch.jdbc.initialize-schema", DatabaseInitializationMode.class,
          "spring.datasource.hikari.maximum-pool-size", int.class);

  private LibrarySettings() {}

  /**
   * @throws org.springframework.boot.context.properties.bind.BindException if a setting has a value
   *     that is none of its type's
   * @throws Failure if the log cannot be written so
   */
  static void require(Binder binder) {
    binder.bind("logging.level", LEVELS);
    CHOICES.forEach((name, type) -> binder.bind(name, Bindable.of(type)));
    LogSettings.require(binder);
  }
}
