package vn.tonghop.warehouse.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Period;

/** Editions of nothing but a record and a warehouse, for tests of the room. */
final class Records {
  private Records() {}

  static EditionRecord of(Period period, int number, Instant asOf, String inputs) {
    return new EditionRecord(
        period,
        number,
        asOf,
        "1.0",
        inputs,
        new MadeFrom(Map.of(MadeFrom.Part.MODELS, "models", MadeFrom.Part.CATALOG, "catalog")),
        number - 1,
        List.of("2023/1"),
        List.of("s1", "s2"),
        Map.of("core.a", "d1", "core.b", "d2"));
  }

  static void publish(EditionFolder folder, EditionRecord record) throws IOException {
    Files.createDirectories(folder.path());
    Files.writeString(folder.record(), record.json());
    Files.writeString(folder.warehouse(), "relations");
  }
}
