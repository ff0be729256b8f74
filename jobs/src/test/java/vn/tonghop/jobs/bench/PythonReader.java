package vn.tonghop.jobs.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What analysts read workbooks with, where Debian's python3-openpyxl and python3-pandas are
 * installed.
 */
final class PythonReader {

  /**
   * What reading took.
   *
   * @param time without the start of the interpreter
   * @param cells how many had a value
   */
  record Read(ChildRun.Time time, long cells) {}

  private PythonReader() {}

  /** Reads every cell of every sheet; empty where there is no such library. */
  static Optional<Read> read(String library, List<Path> workbooks) throws Exception {
    Path script = Path.of("src/test/resources/bench/read_workbooks.py").toAbsolutePath();
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/python3", "-W", "ignore", script.toString(), library));
    workbooks.forEach(workbook -> command.add(workbook.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      if (!said.contains("No module named '%s'".formatted(library))) {
        throw new AssertionError(said);
      }
      System.out.printf("%n== %s is not installed: not compared%n", library);
      return Optional.empty();
    }
    String[] read = said.strip().split(" ");
    return Optional.of(
        new Read(
            new ChildRun.Time(Double.parseDouble(read[0]), Double.parseDouble(read[1])),
            Long.parseLong(read[2])));
  }
}
