package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped catalog is one instance: nothing else that the program ships knows its city. */
class NoPlaceConventionsTest {

  private static final Pattern CITY = Pattern.compile("(?iu)cần thơ|can tho\\b|\\bCANTHO\\b");

  /** The catalog itself, and the published figures that the demonstration plays. */
  private static final List<String> OF_THE_CITY =
      List.of(
          "warehouse/src/main/resources/reference/",
          "jobs/src/main/resources/rehearse/",
          "jobs/src/main/java/vn/tonghop/jobs/rehearse/");

  @Test
  void nothingButTheCatalogNamesTheCity() throws IOException {
    Path root = Path.of("..").toRealPath();
    for (String module : List.of("warehouse", "reports", "jobs")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main"))) {
        assertThat(files.filter(Files::isRegularFile).filter(NoPlaceConventionsTest::isText))
            .isNotEmpty()
            .filteredOn(file -> OF_THE_CITY.stream().noneMatch(path(root, file)::startsWith))
            .allSatisfy(
                file ->
                    assertThat(CITY.matcher(Files.readString(file)).results())
                        .as(
                            "%s names the city of the shipped catalog: ask the catalog, by its kind or as of the day",
                            file)
                        .isEmpty());
      }
    }
  }

  private static boolean isText(Path file) {
    return !file.toString().matches(".*\\.(ttf|png|gz|jar|icc|bin|parquet|xlsx)");
  }

  private static String path(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
