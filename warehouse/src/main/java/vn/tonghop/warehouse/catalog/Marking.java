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

  static String read(Path folder, String key) {
    Path file = folder.resolve("marking.yml");
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      return new YAMLMapper().readTree(Files.readString(file)).path(key).asString("");
    } catch (IOException | JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
