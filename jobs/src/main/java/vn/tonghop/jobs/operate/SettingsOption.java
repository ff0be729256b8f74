package vn.tonghop.jobs.operate;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The option of every command that runs jobs: settings that win over file and environment. */
final class SettingsOption {

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of application.yml, such as spring.datasource.url=…; repeatable.")
  private Map<String, String> settings = new TreeMap<>();

  Map<String, String> settings() {
    return settings;
  }
}
