package vn.tonghop.jobs.operate;

import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Place;
import vn.tonghop.warehouse.catalog.YearTables;

/** Writes the tables of a year that is to be begun. */
@Command(
    name = "init",
    description =
        "Writes the tables of a new year, filled from the year before, as one Excel workbook or as"
            + " a folder of CSV files. Of each target it leaves out what the year itself has to"
            + " say: document, place, status; import asks for them.")
final class CatalogInitCommand extends HomeCommand implements Runnable {

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Begun begun;

  /** What is begun. */
  static final class Begun {
    @Option(names = "--year", paramLabel = "YEAR", description = "The new year.")
    private Optional<Year> year = Optional.empty();

    @Option(
        names = "--place",
        converter = Words.Name.class,
        paramLabel = "NAME",
        description =
            "Instead, a home of another place: its catalog is empty, nothing of the shipped one"
                + " counts in it, and what to begin with is written as a workbook, or as CSV and YAML.")
    private Optional<String> place = Optional.empty();
  }

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "The year that it is filled from (default: the one before).")
  private Optional<Year> from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "A new file that ends in .xlsx, or a new folder for CSV files.")
  private Path to;

  @Override
  public void run() {
    begun.place.ifPresentOrElse(this::beginPlace, () -> beginYear(begun.year.orElseThrow()));
    output.out().println(to);
  }

  private void beginPlace(String name) {
    Place.begin(home.home(), name);
    if (GivenCatalog.isWorkbook(to)) {
      TablesFile.write(
          to,
          List.of(
              "Tables of %s, to be filled in; then: tonghop catalog check, import.".formatted(name),
              "In the regime name its own bodies: check tells each that is another place's."),
          Place.sheets());
    } else {
      TablesFile.writeFolder(to, Place.files());
    }
  }

  private void beginYear(Year year) {
    Catalog catalog = Catalog.load(home.begun());
    int before = from.map(Year::getValue).orElse(year.getValue() - 1);
    TablesFile.write(
        to,
        List.of(
            "Tables of %s, filled from %d. Change what is otherwise, then: tonghop catalog check, diff, import."
                .formatted(year, before),
            "Of each target say at least document and document_status: the values are those of %d until you change them."
                .formatted(before)),
        ReportWords.filled(new YearTables(catalog).begin(year.getValue(), before), catalog));
  }
}
