package vn.tonghop.jobs.operate;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.settings.Settings;

/** The option of every command that runs jobs: settings that win over file and environment. */
final class SettingsOption {

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of application.yml, such as spring.datasource.url=…; repeatable.")
  private Map<String, String> settings = new TreeMap<>();

  /**
   * The settings as they were given.
   *
   * @throws vn.tonghop.warehouse.Failure if one of {@code tonghop.*}, here or in file or
   *     environment, is unknown or has a value that it cannot have
   */
  Map<String, String> settings() {
    read();
    return settings;
  }

  /** The settings {@code tonghop.*}, checked. */
  Settings read() {
    return Settings.read(settings);
  }
}
