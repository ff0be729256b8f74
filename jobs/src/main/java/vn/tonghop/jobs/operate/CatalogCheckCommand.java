package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.catalog.Review;
import vn.tonghop.warehouse.home.DataHome;

/** Tells every slip of a catalog at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Tells every slip at once: file, line, what is found and expected, the nearest right value,"
            + " and what depends on it. Changes nothing; exit code 1 if there is any.")
final class CatalogCheckCommand implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "GIVEN",
      description =
          GivenCatalog.WHAT
              + ", looked at as if it were laid over the home's catalog; else that itself.")
  private Optional<Path> given;

  @Override
  public Integer call() {
    DataHome data = home.asked();
    Review review =
        given
            .map(path -> GivenCatalog.read(path, Clock.systemUTC().instant()))
            .orElseGet(Draft::none)
            .review(data);
    PrintWriter out = spec.commandLine().getOut();
    review.errors().forEach(error -> out.println("error   " + error));
    review.warnings().forEach(warning -> out.println("odd     " + warning));
    out.printf("%d errors, %d odd%n", review.errors().size(), review.warnings().size());
    out.flush();
    return review.errors().isEmpty() ? 0 : 1;
  }
}
