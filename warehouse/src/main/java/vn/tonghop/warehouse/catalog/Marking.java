package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;

/** Reads {@code catalog/marking.yml}: what a home that is not of record prints on every page. */
final class Marking {

  private Marking() {}

  static String read(Overlay overlay, String key) {
    return overlay.find("marking.yml").map(file -> read(file, key)).orElse("");
  }

  private static String read(Path file, String key) {
    try {
      return new YAMLMapper().readTree(Files.readString(file)).path(key).asString("");
    } catch (IOException | JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
