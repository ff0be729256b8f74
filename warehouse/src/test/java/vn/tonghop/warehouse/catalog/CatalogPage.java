package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** The tables of the catalog on a page of Markdown, made from what reads and checks them. */
final class CatalogPage {

  private static final String HEAD =
      """
      # The tables of the catalog

      Made from `src/main/resources/reference/<table>.yml` by `CatalogPageTest`. What the program ships is laid over by the same paths in
      `<home>/catalog/`, where every row says when it was recorded (`recorded_at`, an instant with its offset). Of two rows with one key the one
      recorded last stands. A column that is not needed may be left out of a file.
      """;

  private CatalogPage() {}

  static String of(Iterable<TableDescription> tables) {
    StringBuilder page = new StringBuilder(HEAD);
    tables.forEach(table -> page.append(section(table)));
    return page.toString();
  }

  private static String section(TableDescription table) {
    StringBuilder section = new StringBuilder();
    section.append("\n## %s\n\n%s\n".formatted(table.name(), table.words()));
    section.append(
        "Rows: `%s`; key: %s%s.\n\n"
            .formatted(
                table.files(),
                String.join(", ", table.key()),
                table.knownFrom().isEmpty()
                    ? ""
                    : "; known from " + String.join(" and ", table.knownFrom())));
    section.append("| column | type | meaning |\n|---|---|---|\n");
    for (Map.Entry<String, Column> column : table.columns().entrySet()) {
      section.append(
          "| %s | %s | %s |\n"
              .formatted(column.getKey(), column.getValue().type(), meaning(column.getValue())));
    }
    return section.toString();
  }

  private static String meaning(Column column) {
    List<String> parts = new ArrayList<>(List.of(column.words()));
    if (column.isRequired()) {
      parts.add("Needed.");
    }
    if (!column.values().isEmpty()) {
      parts.add("One of %s.".formatted(String.join(", ", column.values())));
    }
    if (!column.between().isEmpty()) {
      parts.add(String.join(" to ", column.between()) + ".");
    }
    if (!column.refersTo().isEmpty()) {
      parts.add("A code of %s.".formatted(column.refersTo()));
    }
    return String.join(" ", parts);
  }
}
