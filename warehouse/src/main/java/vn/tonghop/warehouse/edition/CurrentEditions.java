package vn.tonghop.warehouse.edition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** {@code editions/current.json}: which edition of each period stands. */
final class CurrentEditions {
  private final DataHome home;
  private final Path file;

  CurrentEditions(DataHome home) {
    this.home = home;
    this.file = home.editions().resolve("current.json");
  }

  /** Lets an edition stand, unless a later one of the same period already does. */
  void stand(Period period, int number) {
    Map<String, Integer> standing = new TreeMap<>();
    read().forEach((code, known) -> standing.put(code.code(), known));
    if (standing.getOrDefault(period.code(), 0) >= number) {
      return;
    }
    standing.put(period.code(), number);
    String text =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(standing);
    new Aside(home).write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The number of the edition of each period that has one.
   *
   * @throws vn.tonghop.warehouse.Failure if the file is there and cannot be read
   */
  Map<Period, Integer> read() {
    Map<Period, Integer> standing = new TreeMap<>();
    if (Files.exists(file)) {
      Map<String, Object> read = PlainJson.read(file);
      read.keySet().forEach(code -> standing.put(Period.of(code), PlainJson.number(read, code)));
    }
    return standing;
  }
}
