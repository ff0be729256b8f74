package vn.tonghop.reports;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.reports.seal.Seal;

/**
 * A fixture's report as it is printed and as it is published without a key. What nobody changed is
 * made once in a build, by the first of its processes that needs it, and laid in each folder byte
 * for byte.
 */
public final class FixtureReport {

  private record Made(String first, Map<String, byte[]> files) {}

  /** Makes a report in a folder, and tells its first PDF. */
  private interface Making {
    Path in(Path folder, String report, String... changes);
  }

  private static final Path SHELF = shelf();

  private static final Map<String, Made> PRINTED = new ConcurrentHashMap<>();
  private static final Map<String, Made> PUBLISHED = new ConcurrentHashMap<>();

  private FixtureReport() {}

  /** The build's own; what earlier ones left is taken away. */
  private static Path shelf() {
    String build = System.getProperty("tonghop-tests.build", UUID.randomUUID().toString());
    File all = Path.of("target", "fixture-reports").toAbsolutePath().toFile();
    File[] earlier = all.listFiles((folder, name) -> !name.equals(build));
    Stream.ofNullable(earlier).flatMap(Stream::of).forEach(FileUtils::deleteQuietly);
    return all.toPath().resolve(build);
  }

  /**
   * @param changes as {@link FixtureWarehouse#make} takes them
   * @return the report's first PDF, beside the warehouse that it was printed from
   */
  public static Path printed(Path folder, String report, String... changes) {
    return changes.length > 0
        ? print(folder, report, changes)
        : lay(
            folder, PRINTED.computeIfAbsent(report, r -> made("printed", r, FixtureReport::print)));
  }

  /** The same, sealed, with its editable files. */
  public static Path published(Path folder, String report, String... changes) {
    return changes.length > 0
        ? publish(folder, report, changes)
        : lay(
            folder,
            PUBLISHED.computeIfAbsent(report, r -> made("published", r, FixtureReport::publish)));
  }

  private static Path print(Path folder, String report, String... changes) {
    FixtureWarehouse.make(folder, report, changes);
    return new Renderer().render(folder, List.of(report)).get(0);
  }

  private static Path publish(Path folder, String report, String... changes) {
    Path first = printed(folder, report, changes);
    new EditableReports().write(folder, List.of(report));
    new Seal().close(folder, report);
    return first;
  }

  private static Made made(String how, String report, Making making) {
    Path folder = SHELF.resolve(how).resolve(report);
    Path first = folder.resolveSibling(report + ".first");
    try {
      Files.createDirectories(folder);
      try (FileChannel door =
          FileChannel.open(folder.resolveSibling(report + ".lock"), CREATE, WRITE)) {
        door.lock();
        if (!Files.exists(first)) {
          Files.writeString(first, folder.relativize(making.in(folder, report)).toString());
        }
      }
      Map<String, byte[]> files = new HashMap<>();
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
      return new Made(Files.readString(first), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path lay(Path folder, Made made) {
    try {
      for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
        Path laid = folder.resolve(file.getKey());
        Files.createDirectories(laid.getParent());
        Files.write(laid, file.getValue());
      }
      return folder.resolve(made.first());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
