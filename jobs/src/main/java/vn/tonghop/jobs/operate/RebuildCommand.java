package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.jobs.trace.Rebuild;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;

/** Makes everything again in a new place. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes landed rows and all editions again from landing and catalog, in a new home,"
          + " each edition as of its own instant and under its own number.",
      "Exit code 1 if anything comes out otherwise."
    })
final class RebuildCommand implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "The new home; it must be missing or empty.")
  private Path target;

  @Override
  public Integer call() {
    WarningsOnly.log();
    DataHome to = new DataHome(target);
    if (!isEmpty(to.root())) {
      throw new Failure(
          "Cannot rebuild in %s: something lies there, expected a missing or empty folder"
              .formatted(to.root()));
    }
    return new ActivityRecord(to, Clock.systemUTC())
        .keep(
            System.getProperty("user.name", ""),
            "rebuild",
            "command/rebuild",
            Map.of("from", home.home().root().toString()),
            () -> rebuild(to));
  }

  private int rebuild(DataHome to) {
    PrintWriter out = spec.commandLine().getOut();
    Rebuild rebuild = new Rebuild(home.home(), to);
    out.printf("%d deliveries landed again%n", rebuild.makeLanded(Instant.MAX));
    List<Rebuild.Remade> editions = rebuild.makeEditions();
    editions.forEach(remade -> VerifyCommand.print(remade, out));
    boolean isEqual = editions.stream().allMatch(remade -> remade.differences().isEmpty());
    out.printf(
        "%d editions stand in %s%s%n",
        editions.size(), to.root(), isEqual ? ", equal to those of the old home" : "");
    return isEqual ? 0 : 1;
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
