package vn.tonghop.jobs.operate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.settings.Settings;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.home.DataHome;

/** The option of every command that runs jobs: settings that win over file and environment. */
final class SettingsOption {

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of application.yml, such as spring.datasource.url=…; repeatable.")
  private Map<String, String> settings = new TreeMap<>();

  private final BiFunction<DataHome, Map<String, String>, JobRoom> rooms;

  SettingsOption() {
    this(Map.of(), JobRoom::open);
  }

  /**
   * @param settings that were given already
   * @param rooms opens the room of a home under settings
   */
  SettingsOption(
      Map<String, String> settings, BiFunction<DataHome, Map<String, String>, JobRoom> rooms) {
    this.settings.putAll(settings);
    this.rooms = rooms;
  }

  /**
   * Opens the room that the command's jobs run in.
   *
   * @throws vn.tonghop.warehouse.Failure if another process is at work on the home's embedded
   *     repository, or a setting is wrong
   */
  JobRoom openRoom(DataHome home) {
    return rooms.apply(home, settings());
  }

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
