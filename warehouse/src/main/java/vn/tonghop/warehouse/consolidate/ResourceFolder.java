package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/** The text files of a folder on the class path, in a jar, a jar within a jar, or a folder. */
final class ResourceFolder {
  private ResourceFolder() {}

  /**
   * Reads all files below {@code folder}, by their path within it.
   *
   * @param landmark a file that is known to lie in the folder
   */
  static SortedMap<String, String> read(String folder, String landmark) {
    String mark = folder + "/" + landmark;
    URL url = ResourceFolder.class.getClassLoader().getResource(mark);
    if (url == null) {
      throw new Failure("Cannot read %s: not on the class path".formatted(mark));
    }
    try {
      return url.getProtocol().equals("file")
          ? fromFolder(Path.of(new URI(url.toString())).getParent())
          : fromJar(((JarURLConnection) url.openConnection()).getJarFile(), folder + "/");
    } catch (IOException | URISyntaxException e) {
      throw new Failure("Cannot read %s: %s".formatted(url, e.getMessage()), e);
    }
  }

  private static SortedMap<String, String> fromFolder(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }

  private static SortedMap<String, String> fromJar(JarFile jar, String folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    List<JarEntry> entries =
        jar.stream().filter(e -> !e.isDirectory() && e.getName().startsWith(folder)).toList();
    for (JarEntry entry : entries) {
      try (InputStream in = jar.getInputStream(entry)) {
        files.put(
            entry.getName().substring(folder.length()),
            new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
