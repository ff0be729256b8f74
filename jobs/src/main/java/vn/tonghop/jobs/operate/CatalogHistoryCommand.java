package vn.tonghop.jobs.operate;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.catalog.CatalogImports;
import vn.tonghop.warehouse.catalog.CatalogImports.Version;

/** Tells who brought which version of the catalog when. */
@Command(
    name = "history",
    description =
        "Tells who brought which version of the catalog when; export --as-of writes what stood then.")
final class CatalogHistoryCommand extends HomeCommand implements Runnable {

  private static final List<String> HEADER = List.of("version", "at", "by", "from", "rows");

  @Mixin private FormatOption format;

  @Override
  public void run() {
    output.print(
        format.print(
            HEADER,
            new CatalogImports(home.existing())
                .list().stream().map(CatalogHistoryCommand::row).toList()));
  }

  private static List<String> row(Version version) {
    return List.of(
        Integer.toString(version.number()),
        WrittenTime.of(version.at()),
        version.by(),
        version.from(),
        version.rows().entrySet().stream()
            .map(table -> table.getKey() + " " + table.getValue())
            .collect(Collectors.joining(", ")));
  }
}
