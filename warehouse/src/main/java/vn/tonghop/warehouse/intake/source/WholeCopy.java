package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.workbook.guard.GuardLimits;

/** Brings a file whole or not at all. Its target lies aside, where nobody reads. */
final class WholeCopy {

  /** Writes the arrival's bytes to the path it is given. */
  @FunctionalInterface
  interface Download {
    void writeTo(Path target) throws IOException;
  }

  /** What is larger is looked at by nobody, so it is not brought at all. */
  static final long MOST_BYTES = GuardLimits.STANDARD.maxFileBytes();

  private WholeCopy() {}

  static void write(String source, Arrival arrival, Path target, Download download) {
    if (Files.exists(target)) {
      throw new Failure("Cannot fetch to %s: it exists".formatted(target));
    }
    if (arrival.size() > MOST_BYTES) {
      throw Unacceptable.tooLarge(arrival.size(), MOST_BYTES);
    }
    try {
      download.writeTo(target);
      long size = Files.size(target);
      if (arrival.size() >= 0 && size != arrival.size()) {
        throw new IOException("%d bytes came, expected %d".formatted(size, arrival.size()));
      }
    } catch (IOException | UncheckedIOException e) {
      // Whether it goes or not, whoever asked for it is told that it did not come.
      target.toFile().delete();
      throw new SourceUnavailable("fetch %s from source %s".formatted(arrival.id(), source), e);
    }
  }
}
