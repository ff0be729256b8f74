package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import vn.tonghop.warehouse.Failure;

/**
 * Writes aside, then renames once, so that nothing half-written is ever readable.
 *
 * <p>The file is written in {@link DataHome#aside()}, forced to disk, then moved to its place in
 * one rename, readable by the owner only; what a crash leaves behind lies aside and is nobody's
 * file.
 */
public final class Aside {

  /** Writes a file's content to the path it is given. */
  @FunctionalInterface
  public interface Writer {
    void writeTo(Path file) throws IOException;
  }

  private final DataHome home;

  public Aside(DataHome home) {
    this.home = home;
  }

  /**
   * Writes {@code target}, replacing what stands there.
   *
   * @throws Failure if the file cannot be written; then nothing has changed
   */
  public void write(Path target, Writer writer) {
    Path aside = home.aside().resolve(UUID.randomUUID() + "-" + target.getFileName());
    try {
      DataHome.makeFolder(home.aside());
      DataHome.makeFolder(target.getParent());
      writer.writeTo(aside);
      makePrivate(aside);
      force(aside);
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("Cannot write %s: %s".formatted(target, e.getMessage()), e);
    } finally {
      try {
        Files.deleteIfExists(aside);
      } catch (IOException e) {
        // It lies aside, where nobody reads; housekeeping takes it away.
      }
    }
  }

  /** Writes {@code target} from bytes, replacing what stands there. */
  public void write(Path target, byte[] content) {
    write(target, file -> Files.write(file, content));
  }

  /** Whatever the process's umask: seals and reports are nobody's but the owner's. */
  private static void makePrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
