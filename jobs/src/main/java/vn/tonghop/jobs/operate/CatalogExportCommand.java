package vn.tonghop.jobs.operate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.YearTables;

/** Writes the tables of a year for whoever keeps them. */
@Command(
    name = "export",
    description =
        "Writes the tables of a year as one Excel workbook, with notes and lists in the cells, or"
            + " as a folder of CSV files.")
final class CatalogExportCommand extends HomeCommand implements Runnable {

  @Mixin private AsOfOption when;

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year.")
  private Year year;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "A new file that ends in .xlsx, or a new folder for CSV files.")
  private Path to;

  @Override
  public void run() {
    Catalog catalog = Catalog.load(home.asked()).asOf(when.find(home.asked()).orElse(Instant.MAX));
    TablesFile.write(
        to,
        List.of(
            "Tables of %s as they stand; tonghop catalog import takes them back.".formatted(year)),
        new YearTables(catalog).of(year.getValue()));
    output.out().println(to);
  }
}
