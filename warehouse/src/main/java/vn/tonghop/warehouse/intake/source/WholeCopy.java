package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.tonghop.warehouse.Failure;

/** Brings a file beside its target and renames it once it is whole. */
final class WholeCopy {

  /** Writes the arrival's bytes to the path it is given. */
  @FunctionalInterface
  interface Download {
    void writeTo(Path part) throws IOException;
  }

  private WholeCopy() {}

  static void write(String source, Arrival arrival, Path target, Download download) {
    if (Files.exists(target)) {
      throw new Failure("Cannot fetch to %s: it exists".formatted(target));
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      download.writeTo(part);
      long size = Files.size(part);
      if (arrival.size() >= 0 && size != arrival.size()) {
        throw new IOException("%d bytes came, expected %d".formatted(size, arrival.size()));
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      throw new SourceUnavailable(
          source, "Cannot fetch %s from source %s: %s".formatted(arrival.id(), source, e), e);
    } finally {
      removeQuietly(part);
    }
  }

  private static void removeQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It bears a temporary name, which nobody reads.
    }
  }
}
