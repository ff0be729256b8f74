package vn.tonghop.warehouse.edition;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** By what the program's own classes are known, packed in jars or lying in folders. */
public final class ProgramCode {
  private static final String CLASS = ".class";

  private ProgramCode() {}

  /**
   * The digest of all classes of some modules.
   *
   * @param modules one class of each
   * @throws Failure if the classes cannot be read
   */
  public static String digest(List<Class<?>> modules) {
    List<String> lines = new ArrayList<>();
    for (Class<?> module : modules) {
      String place = module.getName().replace('.', '/') + CLASS;
      URL url =
          Objects.requireNonNull(
              Objects.requireNonNull(module.getClassLoader(), place).getResource(place), place);
      try {
        lines.addAll(
            url.openConnection() instanceof JarURLConnection jar
                ? packed(jar)
                : lying(ShippedFiles.root(url, place)));
      } catch (IOException | URISyntaxException e) {
        throw new Failure("Cannot read classes at %s: %s".formatted(url, e.getMessage()), e);
      }
    }
    return Digest.ofText(String.join("\n", lines));
  }

  private static List<String> packed(JarURLConnection jar) throws IOException {
    return jar.getJarFile().stream()
        .filter(entry -> entry.getName().endsWith(CLASS))
        .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
        .sorted()
        .toList();
  }

  private static List<String> lying(Path root) {
    return Folder.files(root).stream()
        .filter(name -> name.endsWith(CLASS))
        .map(name -> name + " " + EndingFile.digest(root.resolve(name)))
        .sorted()
        .toList();
  }
}
