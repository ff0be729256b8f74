package vn.tonghop.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

class GenerationTest {

  private static final YearMonth MONTH = YearMonth.of(2023, 4);

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    List<String> first = play("first", 3);
    assertThat(play("second", 3)).isEqualTo(first).isNotEmpty();
    assertThat(play("other", 4)).isNotEqualTo(first);
    assertThat(folder.resolve("first/catalog/marking.yml")).content().contains("SINH TỰ ĐỘNG");
    assertThat(Files.readAllLines(folder.resolve("first/generated/planted.csv")).size())
        .isGreaterThan(1);
  }

  private List<String> play(String name, long seed) throws IOException {
    DataHome home = new DataHome(folder.resolve(name)).create();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      PrintWriter silent = new PrintWriter(Writer.nullWriter());
      Generation.into(home, room, silent, MONTH, MONTH, seed).play();
      assertThatThrownBy(() -> Generation.into(home, room, silent, MONTH, MONTH, seed))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("expected a new folder");
    }
    try (Stream<Path> files = Files.walk(home.landing())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.root().relativize(file) + " " + Digest.ofFile(file))
          .sorted()
          .toList();
    }
  }
}
