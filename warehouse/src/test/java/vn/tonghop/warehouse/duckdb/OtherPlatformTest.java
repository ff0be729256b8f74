package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar made for one platform and started on another says so. */
class OtherPlatformTest {
  @TempDir Path folder;

  /** Hands the failure over from classes that were loaded beside ours. */
  public static final class Opening {

    private Opening() {}

    public static String said() {
      try {
        Database.inMemory(Path.of("unused"), Database.Limits.QUESTION).close();
        return "opened";
      } catch (RuntimeException e) {
        return e.getMessage();
      }
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    try (URLClassLoader elsewhere =
        new URLClassLoader(
            withoutLibraries().toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(elsewhere.loadClass(Opening.class.getName()).getMethod("said").invoke(null))
          .asString()
          .isEqualTo(
              "Cannot open DuckDB on %s %s: no library of it could be loaded; expected the whole jar, or one made for this platform and not for another"
                  .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    } catch (InvocationTargetException e) {
      throw new AssertionError("not told in words", e.getCause());
    }
  }

  private List<URL> withoutLibraries() throws Exception {
    List<URL> path = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path place = Path.of(part);
      boolean isDriver = place.getFileName().toString().startsWith("duckdb_jdbc-");
      path.add((isDriver ? stripped(place) : place).toUri().toURL());
    }
    return path;
  }

  private Path stripped(Path driver) throws Exception {
    Path left = folder.resolve("elsewhere.jar");
    try (ZipFile whole = new ZipFile(driver.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(left))) {
      for (ZipEntry entry :
          (Iterable<ZipEntry>)
              whole.stream().map(ZipEntry.class::cast).filter(e -> !e.getName().contains(".so_"))
                  ::iterator) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream bytes = whole.getInputStream(entry)) {
          bytes.transferTo(out);
        }
      }
    }
    return left;
  }
}
