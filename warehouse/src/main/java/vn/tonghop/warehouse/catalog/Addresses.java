package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses of the agencies: those of one agency stand or fall together. */
final class Addresses {

  private static final String AGENCY = "agency";
  private static final String EMAIL = "email";

  private Addresses() {}

  /** The rows that were recorded last of each agency. */
  static List<CatalogTable.Row> standing(CatalogTable table) {
    Map<String, List<CatalogTable.Row>> last = new LinkedHashMap<>();
    for (CatalogTable.Row row : table.rows()) {
      List<CatalogTable.Row> before =
          last.computeIfAbsent(row.text(AGENCY), any -> new ArrayList<>());
      if (!before.isEmpty() && row.knownFrom().isAfter(before.get(0).knownFrom())) {
        before.clear();
      }
      if (before.isEmpty() || row.knownFrom().equals(before.get(0).knownFrom())) {
        before.add(row);
      }
    }
    return last.values().stream().flatMap(List::stream).toList();
  }

  /** Whom letters go to, by agency; an empty address ends the sending. */
  static Map<String, List<String>> emails(CatalogTable table) {
    return standing(table).stream()
        .filter(row -> !row.text(EMAIL).isEmpty())
        .collect(
            Collectors.groupingBy(
                row -> row.text(AGENCY),
                Collectors.mapping(row -> row.text(EMAIL), Collectors.toList())));
  }

  /**
   * What rows that are handed in change: all rows of an agency of which one is otherwise.
   *
   * @param given the rows that are handed in
   */
  static List<CatalogChange> changes(CatalogTable given, CatalogTable before) {
    Map<String, Set<String>> was = byAgency(standing(before));
    Map<String, Set<String>> now = byAgency(given.rows());
    return given.rows().stream()
        .filter(
            row -> !now.get(row.text(AGENCY)).equals(was.getOrDefault(row.text(AGENCY), Set.of())))
        .map(row -> new CatalogChange(given.description(), Map.of(), row.values()))
        .toList();
  }

  private static Map<String, Set<String>> byAgency(List<CatalogTable.Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(AGENCY),
                Collectors.mapping(row -> row.text(EMAIL), Collectors.toSet())));
  }
}
