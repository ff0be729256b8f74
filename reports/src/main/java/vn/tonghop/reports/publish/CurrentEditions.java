package vn.tonghop.reports.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** {@code editions/current.json}: which edition of each period stands. */
final class CurrentEditions {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final DataHome home;
  private final Path file;

  CurrentEditions(DataHome home) {
    this.home = home;
    this.file = home.editions().resolve("current.json");
  }

  /** Lets an edition stand, unless a later one of the same period already does. */
  void stand(Period period, int number) {
    Map<String, Integer> standing = read();
    if (standing.getOrDefault(period.code(), 0) >= number) {
      return;
    }
    standing.put(period.code(), number);
    new Aside(home)
        .write(file, MAPPER.writeValueAsString(standing).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Integer> read() {
    Map<String, Integer> standing = new TreeMap<>();
    if (!Files.exists(file)) {
      return standing;
    }
    try {
      MAPPER
          .readTree(Files.readString(file))
          .properties()
          .forEach(entry -> standing.put(entry.getKey(), entry.getValue().asInt()));
      return standing;
    } catch (IOException | JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
