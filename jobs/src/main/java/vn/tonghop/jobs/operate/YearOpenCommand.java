package vn.tonghop.jobs.operate;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.CatalogDigest;
import vn.tonghop.warehouse.plan.YearChecklist;
import vn.tonghop.warehouse.plan.YearChecklist.Item;
import vn.tonghop.warehouse.plan.YearChecklist.State;
import vn.tonghop.warehouse.store.ReportedIndicators;

/** Prints the checklist of a year. */
@Command(
    name = "open",
    description =
        "Tells what a year has, what is missing and what is not decided yet; changes nothing. Exit"
            + " code 1 if something is missing.")
final class YearOpenCommand extends HomeCommand implements Callable<Integer> {

  private static final List<String> HEADER = List.of("state", "what", "detail");

  @Mixin private FormatOption format;

  @Parameters(paramLabel = "YEAR", description = "The year, such as 2026.")
  private Year year;

  @Override
  public Integer call() {
    DataHome data = home.asked();
    Catalog catalog = Catalog.load(data);
    List<Item> items = new ArrayList<>(new YearChecklist(catalog).list(year.getValue()));
    new CatalogDigest(catalog, ReportedIndicators.of(data))
        .list(year.atMonth(1).atDay(15)).stream()
            .map(item -> new Item(State.DIFFERS, item.check().words(), item.codes()))
            .forEach(items::add);
    output.print(
        format.print(
            HEADER,
            items.stream()
                .map(item -> List.of(item.state().code(), item.what(), item.detail()))
                .toList()));
    return items.stream().anyMatch(item -> item.state() == State.MISSING) ? 1 : 0;
  }
}
