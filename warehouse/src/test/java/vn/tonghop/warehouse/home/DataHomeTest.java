package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTest {

  @TempDir private Path folder;

  @Test
  void holdsWhateverLeadsIntoIt() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.editions());

    assertThat(home.holds(home.editions().resolve("new/one"))).isTrue();
    assertThat(home.holds(link)).isTrue();
    assertThat(home.holds(link.resolve(".."))).as("back from where a link leads").isTrue();
    assertThat(home.holds(link.resolve("../new"))).isTrue();
    assertThat(home.holds(folder.resolve("home/none/../new"))).isTrue();
    assertThat(home.holds(folder.resolve("home/.."))).isFalse();
    assertThat(home.holds(folder.resolve("home-like"))).isFalse();
  }
}
