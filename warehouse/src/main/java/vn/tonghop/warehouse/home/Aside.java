package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/**
 * Writes aside, then renames once, so that nothing half-written is ever readable: neither after the
 * death of the process nor after that of the machine. The only place that renames.
 *
 * <p>What was written is forced to disk before it gets its name, and the folder that holds the name
 * after it. What a crash leaves behind bears {@code .aside} in its name and is nobody's file.
 */
public final class Aside {

  /** Writes a file, or a folder of files, to the path it is given. */
  @FunctionalInterface
  public interface Writer {
    void writeTo(Path aside) throws IOException;
  }

  /** That our own disk takes nothing more: trouble of all that we do, not of what was at hand. */
  public static final class Unwritable extends Failure {

    private final Path place;

    Unwritable(Path place, String message, Throwable cause) {
      super(message, cause);
      this.place = place.toAbsolutePath();
    }

    /** What could not be written. */
    Path place() {
      return place;
    }
  }

  /** Programs that write may add to it, as DuckDB does for its log. */
  private static final String ENDING = ".aside";

  private final UnaryOperator<Path> place;
  private final boolean isInHome;

  private Aside(UnaryOperator<Path> place, boolean isInHome) {
    this.place = place;
    this.isInHome = isInHome;
  }

  /** Writes in {@link DataHome#aside()}; what stands in the home is the owner's to read only. */
  public Aside(DataHome home) {
    this(target -> home.aside().resolve(UUID.randomUUID() + ENDING), true);
  }

  /** Writes beside each target, for folders that are no home of ours or not read yet. */
  public static Aside beside() {
    return new Aside(target -> target.resolveSibling(target.getFileName() + ENDING), false);
  }

  /** Where something may be written that gets its place later, by {@link #put}. */
  public Path of(Path target) {
    Path aside = place.apply(target.toAbsolutePath());
    if (isInHome) {
      DataHome.makeFolder(aside.getParent());
    }
    return aside;
  }

  /**
   * Writes {@code target}, replacing what stands there.
   *
   * @throws Failure if it cannot be written; then nothing has changed
   */
  public void write(Path target, Writer writer) {
    Path to = target.toAbsolutePath();
    Path aside = of(to);
    try {
      remove(aside);
      writer.writeTo(aside);
      if (Files.isDirectory(aside) && Files.isDirectory(to)) {
        remove(to);
      }
      settle(aside, to);
    } catch (IOException | UncheckedIOException e) {
      throw new Unwritable(to, "Cannot write %s: %s".formatted(target, e.getMessage()), e);
    } finally {
      removeQuietly(aside);
    }
  }

  /** Writes {@code target} from bytes, replacing what stands there. */
  public void write(Path target, byte[] content) {
    write(target, file -> Files.write(file, content));
  }

  /** Writes {@code target} from a text, in UTF-8, replacing what stands there. */
  public void write(Path target, String text) {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes {@code target} as a folder of texts, by their names. */
  public void write(Path target, Map<String, String> texts) {
    write(
        target,
        aside -> {
          Files.createDirectory(aside);
          for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(aside.resolve(text.getKey()), text.getValue());
          }
        });
  }

  /**
   * Writes {@code target}, whose name must be free: what bears it already, be it a link, stays.
   *
   * @throws Failure if the name is taken, or it cannot be written
   */
  public void writeNew(Path target, Writer writer) {
    Path to = target.toAbsolutePath();
    Path aside = of(to.resolveSibling("." + to.getFileName() + "." + UUID.randomUUID()));
    try {
      writer.writeTo(aside);
      force(aside);
      link(aside, to);
      force(to.getParent());
    } catch (FileAlreadyExistsException e) {
      throw new Failure(
          "Cannot write %s: there is already something of that name, expected a new one"
              .formatted(target),
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("Cannot write %s: %s".formatted(target, e.getMessage()), e);
    } finally {
      removeQuietly(aside);
    }
  }

  /** A name that is taken refuses a link; where there are no links it is looked for. */
  private static void link(Path whole, Path target) throws IOException {
    try {
      Files.createLink(target, whole);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Gives a file or folder that is whole its place; a file that stands there is replaced.
   *
   * @throws Failure if it cannot; then nothing has changed
   */
  public void put(Path whole, Path target) {
    try {
      settle(whole, target.toAbsolutePath());
    } catch (IOException e) {
      throw new Unwritable(
          target, "Cannot rename %s to %s: %s".formatted(whole, target, e.getMessage()), e);
    }
  }

  /**
   * Makes a file that must not be there yet: of several who try, one makes it.
   *
   * @return whether it was this one
   * @throws Failure if it cannot be written
   */
  public static boolean create(Path target, byte[] content) {
    DataHome.makeFolder(target.toAbsolutePath().getParent());
    try {
      Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      makePrivate(target);
      force(target);
      force(target.toAbsolutePath().getParent());
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new Unwritable(target, "Cannot make %s: %s".formatted(target, e.getMessage()), e);
    }
  }

  /**
   * Takes away what was left aside below a folder.
   *
   * @param before only what has not been touched since
   * @return how many files or folders
   */
  public static int sweep(Path folder, Instant before) {
    List<Path> left = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new LeftOver(before, left));
      for (Path path : left) {
        remove(path);
      }
    } catch (IOException e) {
      throw new Failure("Cannot sweep %s: %s".formatted(folder, e.getMessage()), e);
    }
    return left.size();
  }

  private void settle(Path whole, Path target) throws IOException {
    if (isInHome) {
      DataHome.makeFolder(target.getParent());
      makePrivate(whole);
    }
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path path : all.toList()) {
        force(path);
      }
    }
    Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.getParent());
  }

  /** To the disk with a file's content, or with the names in a folder. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Whatever the process's umask: seals and reports are nobody's but the owner's. */
  private static void makePrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      String rights = Files.isDirectory(file) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
  }

  private static void remove(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> content = Files.list(path)) {
        for (Path below : content.toList()) {
          remove(below);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  private static void removeQuietly(Path aside) {
    try {
      remove(aside);
    } catch (IOException e) {
      // It bears the ending, and nobody reads it; a sweep takes it away.
    }
  }

  /** Finds what was left aside, and looks no further into a folder that was. */
  private static final class LeftOver extends SimpleFileVisitor<Path> {

    private final Instant before;
    private final List<Path> found;

    private LeftOver(Instant before, List<Path> found) {
      this.before = before;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return take(folder, attributes) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      take(file, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // Others work here too: what they took away while we looked is not left over.
      return FileVisitResult.CONTINUE;
    }

    private boolean take(Path path, BasicFileAttributes attributes) {
      boolean isLeft =
          path.getFileName().toString().contains(ENDING)
              && attributes.lastModifiedTime().toInstant().isBefore(before);
      return isLeft && found.add(path);
    }
  }
}
