package vn.tonghop.warehouse.consolidate;

import java.util.List;

/**
 * One table of the catalog as text: the runner types it and shows it to the models as {@code
 * reference.<name>}.
 *
 * @param name the relation, such as {@code indicators}
 * @param header the column names
 * @param rows a text for every column; empty where nothing is said
 */
public record ReferenceTable(String name, List<String> header, List<List<String>> rows) {
  public ReferenceTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "Cannot make reference table %s: a row of %d cells, expected %d: %s"
                .formatted(name, row.size(), header.size(), row));
      }
    }
  }
}
