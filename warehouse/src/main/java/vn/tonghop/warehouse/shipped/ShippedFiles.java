package vn.tonghop.warehouse.shipped;

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
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Folder;

/**
 * The text files that are packed beside a module's classes, found by looking: a new one needs no
 * list. They lie in a folder, in a jar, or in a jar within a jar.
 */
public final class ShippedFiles {

  private ShippedFiles() {}

  /** The warehouse's own files below a folder; see {@link #below(String, Class)}. */
  public static SortedMap<String, String> below(String folder) {
    return below(folder, ShippedFiles.class);
  }

  /**
   * All files below a folder, by their path within it, in the order of their paths.
   *
   * @param folder such as {@code rules}
   * @param packedWith any class of the module that ships them
   * @throws Failure if there are none: the program was packed without them
   */
  public static SortedMap<String, String> below(String folder, Class<?> packedWith) {
    String place = packedWith.getName().replace('.', '/') + ".class";
    URL url = Objects.requireNonNull(packedWith.getClassLoader(), place).getResource(place);
    SortedMap<String, String> files;
    try {
      files =
          Objects.requireNonNull(url, place).getProtocol().equals("file")
              ? fromFolder(root(url, place).resolve(folder))
              : fromJar(((JarURLConnection) url.openConnection()).getJarFile(), folder + "/");
    } catch (IOException | URISyntaxException e) {
      throw new Failure("Cannot read %s beside %s: %s".formatted(folder, url, e.getMessage()), e);
    }
    if (files.isEmpty()) {
      throw new Failure(
          "Cannot read %s beside %s: no file, expected the program packed with it"
              .formatted(folder, url));
    }
    return files;
  }

  /**
   * The text of one file.
   *
   * @param path such as {@code /letters/reminder.txt}
   * @param packedWith any class of the module that ships it
   * @throws Failure if it is not there: the program was packed without it
   */
  public static String text(String path, Class<?> packedWith) {
    try (InputStream in = open(path, packedWith)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** As {@link #text}, of a file that is no text. */
  public static InputStream open(String path, Class<?> packedWith) {
    InputStream in = packedWith.getResourceAsStream(path);
    if (in == null) {
      throw new Failure("Cannot find %s: expected it in the program".formatted(path));
    }
    return in;
  }

  /** The folder that classes lie in, by where one lies and by its place in the folder. */
  public static Path root(URL url, String place) throws URISyntaxException {
    Path root = Path.of(new URI(url.toString()));
    for (int i = 0; i < place.split("/").length; i++) {
      root = Objects.requireNonNull(root.getParent(), place);
    }
    return root;
  }

  private static SortedMap<String, String> fromFolder(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : Folder.files(folder)) {
      files.put(name, Files.readString(folder.resolve(name)));
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
