package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** A process of its own that judges what is pending in a home of the small city. */
final class JudgingProcess {

  private JudgingProcess() {}

  public static void main(String[] home) {
    DataHome data = new DataHome(Path.of(home[0]));
    RuleBook book =
        RuleBook.shipped(data.operations().resolve("spill")).withCatalog(Catalog.shipped());
    Pending.validate(
        new Validation(data, new SmallCity(), book, new WorkbookReader(data), new SetAside(data)));
  }

  /** Runs it, or another, to its end; gives its exit code. */
  static int end(DataHome home, Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName(),
            home.root().toString()));
    Process child = new ProcessBuilder(command).inheritIO().start();
    if (!child.waitFor(5, TimeUnit.MINUTES)) {
      child.destroyForcibly();
      throw new AssertionError("judging does not end: its work grows faster than what was sent");
    }
    return child.exitValue();
  }
}
