package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

  @TempDir private Path place;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = place.resolve("folder");
    Files.createDirectories(folder.resolve("b/c"));
    Files.writeString(folder.resolve("b/c/d"), "d");
    Files.writeString(folder.resolve("a"), "a");
    Files.createDirectory(place.resolve("other"));
    Files.writeString(place.resolve("other/kept"), "kept");
    Files.createSymbolicLink(folder.resolve("e"), place.resolve("other"));
    Files.createSymbolicLink(folder.resolve("f"), place.resolve("other/kept"));
  }

  @Test
  void saysWhatLiesInIt() {
    assertThat(Folder.names(folder)).containsExactly("a", "b", "e", "f");
    assertThat(Folder.list(folder).get(1)).isEqualTo(folder.resolve("b"));
    assertThat(Folder.files(folder)).containsExactly("a", "b/c/d", "f");
    assertThat(Folder.list(folder.resolve("none"))).isEmpty();
    assertThat(Folder.files(folder.resolve("a"))).isEmpty();
  }

  @Test
  void goesWithAllItHoldsAndLeavesWhatItsLinksLeadTo() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("b"), PosixFilePermissions.fromString("r-xr-xr-x"));
    Folder.remove(folder);
    assertThat(folder).doesNotExist();
    assertThat(place.resolve("other/kept")).exists();
    assertThatThrownBy(() -> Folder.remove(folder)).hasMessageStartingWith("Cannot remove ");
  }
}
