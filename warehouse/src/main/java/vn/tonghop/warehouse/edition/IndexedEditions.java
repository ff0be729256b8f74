package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/** Which editions {@code editions/index.json} names: the last to know of one that is lost. */
final class IndexedEditions {
  private final Path file;

  IndexedEditions(DataHome home) {
    this.file = home.root().resolve(Editions.INDEX);
  }

  /** The highest number of a period that it names; 0 if it names none or cannot be read. */
  int highest(Period period) {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try {
      JsonNode rows = JsonMapper.shared().readTree(file.toFile());
      return rows.valueStream()
          .filter(row -> row.path("period_code").asString("").equals(period.code()))
          .mapToInt(row -> row.path("number").asInt(0))
          .max()
          .orElse(0);
    } catch (JacksonException e) {
      return 0;
    }
  }
}
