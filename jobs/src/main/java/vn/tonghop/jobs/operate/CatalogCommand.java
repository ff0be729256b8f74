package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.warehouse.catalog.Catalog;

/** Looks after the tables that say who owes what by when, and what is planned. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    subcommands = {
      CatalogCheckCommand.class,
      CatalogDiffCommand.class,
      CatalogExportCommand.class,
      CatalogHistoryCommand.class,
      CatalogImportCommand.class,
      CatalogImportHistoryCommand.class,
      CatalogInitCommand.class
    },
    description =
        "Looks after the catalog: who owes what by when, what is planned, and who answers for it.")
final class CatalogCommand implements Runnable {

  @Mixin private Output output;

  @Option(
      names = "--describe",
      description = "Prints every table with its columns, what they may say, and an example each.")
  private boolean describe;

  @Override
  public void run() {
    if (describe) {
      output.print(Catalog.page());
      return;
    }
    throw output.wrongUse("Missing command: expected one of those below");
  }
}
