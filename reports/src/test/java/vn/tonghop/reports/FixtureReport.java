package vn.tonghop.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.reports.seal.Seal;

/**
 * A fixture's report as it is printed and as it is published without a key. What nobody changed is
 * made once and laid in each folder byte for byte.
 */
public final class FixtureReport {

  private record Made(String first, Map<String, byte[]> files) {}

  private static final Map<String, Made> PRINTED = new ConcurrentHashMap<>();
  private static final Map<String, Made> PUBLISHED = new ConcurrentHashMap<>();

  private FixtureReport() {}

  /**
   * @param changes as {@link FixtureWarehouse#make} takes them
   * @return the report's first PDF, beside the warehouse that it was printed from
   */
  public static Path printed(Path folder, String report, String... changes) {
    return changes.length > 0
        ? print(folder, report, changes)
        : lay(folder, PRINTED.computeIfAbsent(report, r -> kept(folder, print(folder, r))));
  }

  /** The same, sealed, with its editable files. */
  public static Path published(Path folder, String report, String... changes) {
    return changes.length > 0
        ? publish(folder, report, changes)
        : lay(folder, PUBLISHED.computeIfAbsent(report, r -> kept(folder, publish(folder, r))));
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

  private static Made kept(Path folder, Path first) {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Made(folder.relativize(first).toString(), files);
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
