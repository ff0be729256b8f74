package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;

/** A home with figures, settings or secrets of its own never becomes a demonstration's. */
class DemoCommandTest {

  private static final List<String> FACTS =
      List.of("catalog", "inbox", "outbox", "landing", "landed", "editions", "private");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "landing/2024-06/STC/one.xlsx",
        "inbox/STC/one.xlsx",
        "catalog/keys/k0001.key",
        "catalog/targets.csv",
        "editions/2024/1/manifest.json",
        "private/letter.txt"
      })
  void changesNothingInAHomeThatItHasNotMade(String file) throws IOException {
    DataHome home = new DataHome(folder).create();
    DataHome.makeFolder(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), "real");

    Map<Path, String> before = facts();
    Said said = Said.of(folder, "demo");
    assertThat(said.text())
        .isEqualTo(
            "tonghop: Cannot demonstrate in %s: something else lies there, expected a new folder or one that demo has made\n"
                .formatted(home.root()));
    assertThat(said.code()).isEqualTo(1);
    assertThat(facts()).isEqualTo(before).hasSize(1);
  }

  private Map<Path, String> facts() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> FACTS.contains(folder.relativize(file).getName(0).toString()))
          .collect(Collectors.toMap(file -> file, EndingFile::digest));
    }
  }
}
