package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.CatalogImports;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.home.DataHome;

/** Takes a catalog that is handed in as a new version. */
@Command(
    name = "import",
    description =
        "Takes what is handed in as a new version of the catalog, if it has no slip: the rows that"
            + " it says otherwise, with who and when. Nothing that was there is edited.")
final class CatalogImportCommand extends HomeCommand implements Runnable, Changing {

  @Parameters(paramLabel = "GIVEN", description = GivenCatalog.WHAT + ".")
  private Path given;

  @Option(
      names = "--by",
      converter = Words.Name.class,
      required = true,
      paramLabel = "NAME",
      description = "Who answers for it, as the history tells.")
  private String by;

  @Override
  public void run() {
    DataHome data = home.existing();
    Instant now = Clock.systemUTC().instant();
    Draft draft = GivenCatalog.read(given, now);
    List<String> slips = ReportWords.slips(draft, data).handedIn();
    if (!slips.isEmpty()) {
      throw new Failure("Cannot import %s:\n%s".formatted(given, String.join("\n", slips)));
    }
    int number = new CatalogImports(data).add(draft, by, String.valueOf(given.getFileName()), now);
    PrintWriter out = output.out();
    if (number == 0) {
      out.println("nothing in it differs from what stands");
    } else {
      out.printf("version %d of the catalog%n", number);
    }
  }
}
