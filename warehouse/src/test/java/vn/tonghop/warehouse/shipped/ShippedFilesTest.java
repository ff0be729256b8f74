package vn.tonghop.warehouse.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;

/** What is packed with a module is found wherever the module lies; what a test adds is not. */
class ShippedFilesTest {

  @TempDir private Path folder;

  @Test
  void findsTheFilesBesideTheClassesAndNotThoseOfTests() {
    assertThat(ShippedFiles.below("rules"))
        .containsKeys("tables/bounds.csv", "submission/indicators/tenfold_jump.sql")
        // src/test/resources/rules/indicators.csv
        .doesNotContainKey("indicators.csv");
  }

  @Test
  void findsThemInAJar() throws IOException {
    Path jar = folder.resolve("Gói chương trình.jar");
    pack(jar, Map.of("rules/a/nhà.yml", "mã: 1", "rules/b.csv", "b", "rulesets/c.csv", "c"));

    try (URLClassLoader packed = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(ShippedFiles.below("rules", packed.loadClass(Failure.class.getName())))
          .isEqualTo(Map.of("a/nhà.yml", "mã: 1", "b.csv", "b"));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysThatAFolderWasNotPacked() {
    assertThatThrownBy(() -> ShippedFiles.below("rule"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read rule beside")
        .hasMessageContaining("expected the program packed with it");
  }

  /** A jar with a class, so that it can be asked for, and these files. */
  private static void pack(Path jar, Map<String, String> files) throws IOException {
    String place = Failure.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        InputStream bytes = Failure.class.getClassLoader().getResourceAsStream(place)) {
      packed.putNextEntry(new JarEntry(place));
      packed.write(bytes.readAllBytes());
      for (Map.Entry<String, String> file : files.entrySet()) {
        packed.putNextEntry(new JarEntry(file.getKey()));
        packed.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
