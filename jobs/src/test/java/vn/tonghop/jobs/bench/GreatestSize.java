package vn.tonghop.jobs.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What a folder holds more than at first, looked at every second while something runs. */
final class GreatestSize implements AutoCloseable {

  private final Path folder;
  private final long before;
  private final AtomicLong greatest = new AtomicLong();
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

  private GreatestSize(Path folder) throws IOException {
    this.folder = folder;
    this.before = size();
    looks.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  static GreatestSize of(Path folder) throws IOException {
    return new GreatestSize(folder);
  }

  String inWords() {
    look();
    return String.format(
        Locale.ROOT,
        "%,d MB beside the %,d MB that lay there",
        greatest.get() / 1_000_000,
        before / 1_000_000);
  }

  private void look() {
    try {
      greatest.accumulateAndGet(size() - before, Math::max);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What vanishes meanwhile, as spilled rows do, counts as nothing. */
  private long size() throws IOException {
    AtomicLong sum = new AtomicLong();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return sum.get();
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
