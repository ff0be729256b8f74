package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.catalog.Review;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.CatalogDigest;
import vn.tonghop.warehouse.store.ReportedIndicators;

/** Tells every slip of a catalog at once. */
@Command(
    name = "check",
    description =
        "Tells every slip at once: file, line, what is found and expected, the nearest right value,"
            + " and what depends on it; and what is odd: documents that nothing rests on, targets"
            + " without an owner, what was never reported, agencies without an address, old tasks. Changes nothing; exit code 1 if there is any.")
final class CatalogCheckCommand extends HomeCommand implements Callable<Integer> {

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
    Instant now = Clock.systemUTC().instant();
    Draft draft = given.map(path -> GivenCatalog.read(path, now)).orElseGet(Draft::none);
    Review review = draft.review(data);
    List<String> errors = new ArrayList<>(review.errors());
    List<String> odd = new ArrayList<>(review.warnings());
    int count = review.errorCount();
    if (errors.isEmpty()) {
      ReportWords.Slips slips = ReportWords.slips(draft, data);
      errors.addAll(slips.handedIn());
      count += slips.handedIn().size();
      odd.addAll(slips.standing());
      odd.addAll(digest(draft.over(data), data, now.atZone(data.zone()).toLocalDate()));
    }
    PrintWriter out = output.out();
    errors.forEach(error -> out.println("error   " + error));
    odd.forEach(one -> out.println("odd     " + one));
    out.printf("%s, %d odd%n", Counted.of(count, "error"), odd.size());
    return errors.isEmpty() ? 0 : 1;
  }

  /** What to look at today, and in the next year if it has a plan. */
  private static Set<String> digest(Catalog catalog, DataHome data, LocalDate today) {
    CatalogDigest digest = new CatalogDigest(catalog, ReportedIndicators.of(data));
    Set<String> lines = new LinkedHashSet<>();
    digest.list(today).forEach(item -> lines.add(item.words()));
    if (!catalog.plan(today.getYear() + 1, LocalDate.MAX).targets().isEmpty()) {
      digest
          .list(LocalDate.of(today.getYear() + 1, 1, 15))
          .forEach(item -> lines.add(item.words()));
    }
    return lines;
  }
}
