package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Successions that lead back to where they began: nobody could be found to answer at their end. */
final class SuccessionCircles {

  private final List<CatalogTable.Row> rows;
  private final Map<String, List<CatalogTable.Row>> after;

  SuccessionCircles(List<CatalogTable.Row> rows) {
    this.rows = rows;
    this.after = rows.stream().collect(Collectors.groupingBy(row -> row.text("from_code")));
  }

  /** Tells of each circle once, at the row that closes it. */
  void check(Problems problems) {
    Set<String> done = new LinkedHashSet<>();
    rows.forEach(row -> walk(row.text("from_code"), new LinkedHashSet<>(), done, problems));
  }

  private void walk(String code, Set<String> way, Set<String> done, Problems problems) {
    if (!done.contains(code)) {
      way.add(code);
      for (CatalogTable.Row row : after.getOrDefault(code, List.of())) {
        String next = row.text("to_code");
        if (way.contains(next)) {
          problems.error(row, told(next, List.copyOf(way)));
        } else {
          walk(next, way, done, problems);
        }
      }
      way.remove(code);
      done.add(code);
    }
  }

  private static String told(String code, List<String> way) {
    List<String> circle = new ArrayList<>(way.subList(way.indexOf(code), way.size()));
    circle.add(code);
    return "'%s' becomes itself again (%s), expected a new code for what is new"
        .formatted(code, String.join(" → ", circle));
  }
}
