package vn.tonghop.jobs.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import vn.tonghop.warehouse.Failure;

/**
 * The files of settings, as Spring finds them beside what is packed. It reads whatever bears such a
 * name to its end, and follows every reference: so both are looked at before.
 */
final class SettingsFiles {

  /** Hundreds of times what all settings take. */
  private static final long MOST_BYTES = 1 << 20;

  private static final List<Path> PLACES =
      Stream.of("", "config/")
          .flatMap(
              place -> Stream.of("yml", "yaml", "properties").map(e -> place + "application." + e))
          .map(Path::of)
          .toList();

  private static final List<String> NAMING =
      List.of(
          "spring.config.location", "spring.config.additional-location", "spring.config.import");

  private SettingsFiles() {}

  /** Those that are there, whatever they are. */
  static List<Path> list() {
    return in(Path.of("")).toList();
  }

  /** Those that the settings themselves name, in whatever way Spring lets them. */
  static List<Path> listNamed(PropertyResolver settings) {
    return NAMING.stream()
        .flatMap(name -> Stream.of(settings.getProperty(name, "").split("[,;]")))
        .map(place -> place.strip().replaceFirst("^optional:", "").replaceFirst("^file:/*", "/"))
        .filter(place -> !place.isEmpty() && !place.contains(":"))
        .map(Path::of)
        .flatMap(place -> Files.isDirectory(place) ? in(place) : Stream.of(place))
        .filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static Stream<Path> in(Path folder) {
    return PLACES.stream()
        .map(folder::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * @throws Failure if it is no file of a size that settings have, or refers within itself
   */
  static void requirePlain(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        throw refused(file, "expected a file of at most 1 MB");
      }
      if (!file.toString().endsWith(".properties") && hasAliases(file)) {
        throw refused(file, "expected each value written out, without references such as *name");
      }
    } catch (IOException e) {
      throw new Failure("Cannot read the settings in %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** What is no YAML at all is told by whoever reads it. */
  private static boolean hasAliases(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      for (var event : new Yaml().parse(reader)) {
        if (event instanceof AliasEvent) {
          return true;
        }
      }
    } catch (MarkedYAMLException e) {
      throw refused(
          file,
          "line %d, %s; expected YAML such as 'tonghop.mail.host: mail.example.vn'"
              .formatted(e.getProblemMark().getLine() + 1, e.getProblem()));
    } catch (YAMLException e) {
      return false;
    }
    return false;
  }

  private static Failure refused(Path file, String why) {
    return new Failure("Cannot read the settings in %s: %s".formatted(file.toAbsolutePath(), why));
  }
}
