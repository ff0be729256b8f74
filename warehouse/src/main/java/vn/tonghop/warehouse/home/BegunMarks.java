package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A mark beside each delivery at hand, with how often its handling was begun by this version of the
 * program: one that nobody took away tells of a process that ended in the middle.
 */
final class BegunMarks {

  private final Path folder;
  private final String program;

  BegunMarks(DataHome home, String program) {
    this.folder = home.operations().resolve("begun");
    this.program = program;
  }

  /** How often the process ended while it handled these bytes. */
  int deaths(String sha256) {
    try {
      Path mark = folder.resolve(sha256);
      List<String> lines = Files.exists(mark) ? Files.readAllLines(mark) : List.of();
      return lines.size() == 2 && lines.get(0).equals(program) && lines.get(1).matches("\\d{1,3}")
          ? Integer.parseInt(lines.get(1))
          : 0;
    } catch (IOException e) {
      throw new Aside.Unwritable(folder, "Cannot read %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /**
   * Not forced to the disk: it outlives the process, and a machine's end is no delivery's doing.
   */
  void begin(String sha256, int deaths) {
    DataHome.makeFolder(folder);
    try {
      Files.writeString(folder.resolve(sha256), program + "\n" + (deaths + 1) + "\n");
    } catch (IOException e) {
      throw new Aside.Unwritable(
          folder, "Cannot write to %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  void end(String sha256) {
    DataHome.removeFile(folder.resolve(sha256));
  }
}
