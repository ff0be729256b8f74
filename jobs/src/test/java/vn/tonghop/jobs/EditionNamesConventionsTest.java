package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in an edition's folder under which name is known in one room. */
class EditionNamesConventionsTest {
  private static final Pattern NAME =
      Pattern.compile(
          "^[^*\n]*\"[^\"\n]*((consolidation|current|gate|manifest)\\.json|index\\.\\w+|warehouse\\.duckdb)",
          Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"../warehouse", "../reports", "../jobs"})
  void onlyTheRoomOfEditionsSpellsTheirFiles(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
      List<Path> spelling =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.getParent().endsWith("warehouse/edition"))
              // A home that is older than its journal enters its editions without that room.
              .filter(file -> !file.endsWith("warehouse/home/EditionEntry.java"))
              .filter(EditionNamesConventionsTest::spells)
              .toList();
      assertThat(spelling)
          .as("ask EditionFolder or Editions for the file instead of spelling its name")
          .isEmpty();
    }
  }

  private static boolean spells(Path file) {
    try {
      return NAME.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
