package vn.tonghop.jobs.operate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.jobs.CityClocks;

/** What a command line printed, on both streams, and how it ended. */
record Said(int code, String text) {

  Said {
    CityClocks.requireIn(text);
  }

  /** Runs a command on a home in this process. */
  static Said of(Path home, String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--home=" + home);
    try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int code = Main.run(line.toArray(String[]::new));
      both.flush();
      return new Said(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
