package vn.tonghop.jobs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.home.DataHome;

/** A real file system of a few megabytes, which can be filled up and made read-only. */
final class SmallDisk implements AutoCloseable {

  /** Why there is none here; such as that only root may mount. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk mount(Path folder, int megabytes) throws Refused {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(
        List.of(
            "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
    return new SmallDisk(folder);
  }

  DataHome copyOf(DataHome home) {
    return FaultHome.copy(home, folder.resolve("home"));
  }

  /** Leaves this much room and no more. */
  void leave(long bytes) {
    try {
      long filler = Files.getFileStore(folder).getUsableSpace() - bytes;
      byte[] piece = new byte[4096];
      try (var out = Files.newOutputStream(folder.resolve("filler"))) {
        for (long written = 0; written < filler; written += piece.length) {
          out.write(piece);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void makeRoom() {
    try {
      Files.delete(folder.resolve("filler"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void makeReadOnly() throws Refused {
    run(List.of("mount", "-o", "remount,ro", folder.toString()));
  }

  void makeWritable() throws Refused {
    run(List.of("mount", "-o", "remount,rw", folder.toString()));
  }

  private static void run(List<String> command) throws Refused {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Refused(said.strip());
      }
    } catch (IOException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  @Override
  public void close() throws Refused {
    run(List.of("umount", folder.toString()));
  }
}
