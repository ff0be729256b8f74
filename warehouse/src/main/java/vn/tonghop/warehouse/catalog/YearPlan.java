package vn.tonghop.warehouse.catalog;

import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.PlanLine;

/**
 * The plan of a year as it was known on a day.
 *
 * @param lines what it lists, in its order: the headline indicators with their components, then the
 *     followed ones
 * @param targets the rows of the table {@code targets}
 * @param phases the rows of the table {@code phases}
 */
public record YearPlan(
    List<PlanLine> lines, List<CatalogTable.Row> targets, List<CatalogTable.Row> phases) {

  public YearPlan {
    lines = List.copyOf(lines);
    targets = List.copyOf(targets);
    phases = List.copyOf(phases);
  }

  /** What the plan says of an indicator. */
  public Optional<CatalogTable.Row> findTarget(String indicator) {
    return targets.stream().filter(row -> row.text("indicator").equals(indicator)).findFirst();
  }

  /** What it wants of an indicator since January by the end of a month. */
  public Optional<CatalogTable.Row> findPhase(String indicator, int month) {
    return phases.stream()
        .filter(row -> row.text("indicator").equals(indicator))
        .filter(row -> row.text("month").equals(Integer.toString(month)))
        .findFirst();
  }
}
