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
 */
public record YearPlan(List<PlanLine> lines, List<CatalogTable.Row> targets) {

  public YearPlan {
    lines = List.copyOf(lines);
    targets = List.copyOf(targets);
  }

  /** What the plan says of an indicator. */
  public Optional<CatalogTable.Row> findTarget(String indicator) {
    return targets.stream().filter(row -> row.text("indicator").equals(indicator)).findFirst();
  }
}
