package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/** The tables of the catalog on a page of Markdown, made from what reads and checks them. */
record CatalogPage(Shelf shelf) {

  private static final String HEAD =
      """
      # The tables of the catalog

      `tonghop catalog --describe` prints this page; it is made from what reads and checks the tables. What the program ships is laid over by the same paths in
      `<home>/catalog/`, where every row says when it was recorded (`recorded_at`, an instant with its offset; an import writes it). Of two rows with one key the
      one recorded last stands. A column that is not needed may be left out of a file. Cells may be parted by `,`, `;` or tabs, days written 2026-06-18 or 18/6/2026,
      decimals 7.5 or, where cells are parted by semicolons, 7,5. `tonghop catalog check <folder or file>` tells every slip.
      """;

  static String of(Shelf shelf) {
    CatalogPage page = new CatalogPage(shelf);
    StringBuilder text = new StringBuilder(HEAD);
    shelf.descriptions().values().forEach(table -> text.append(page.section(table, "column")));
    shelf.apart().values().forEach(table -> text.append(page.section(table, "column")));
    shelf.trees().values().forEach(tree -> text.append(page.section(tree, "key")));
    return text.toString();
  }

  private String section(TableDescription table, String what) {
    StringBuilder section = new StringBuilder();
    section.append(
        "\n## %s\n\n%s It decides %s.\n".formatted(table.name(), table.words(), table.decides()));
    section.append("`%s`%s\n\n".formatted(table.files(), winner(table)));
    section.append("| %s | type | meaning | example |\n|---|---|---|---|\n".formatted(what));
    for (Map.Entry<String, Column> column : table.columns().entrySet()) {
      section.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  column.getKey(),
                  column.getValue().type(),
                  meaning(table, column.getKey()),
                  example(table, column.getKey()).replace("|", "\\|")));
    }
    return section.toString();
  }

  /** Which of several rows stands. */
  private static String winner(TableDescription table) {
    StringBuilder winner = new StringBuilder();
    if (!table.key().isEmpty()) {
      winner.append(
          "; of rows with the same %s the one recorded last stands"
              .formatted(String.join(", ", table.key())));
    }
    if (!table.life().isEmpty()) {
      winner.append(
          "; rows of one %s follow one another from %s to %s"
              .formatted(table.life().get(0), table.life().get(1), table.life().get(2)));
    }
    if (!table.knownFrom().isEmpty()) {
      winner.append("; a row is known from %s".formatted(String.join(" and ", table.knownFrom())));
    }
    return winner.append('.').toString();
  }

  static String meaning(TableDescription table, String name) {
    Column column = table.columns().get(name);
    List<String> parts = new ArrayList<>(List.of(column.words()));
    if (column.isRequired()) {
      parts.add("Needed.");
    }
    List<String> kinds =
        table.wants().entrySet().stream()
            .filter(kind -> kind.getValue().contains(name))
            .map(Map.Entry::getKey)
            .toList();
    if (!kinds.isEmpty()) {
      parts.add("Needed in a row of kind %s.".formatted(String.join(", ", kinds)));
    }
    table.ascending().stream()
        .filter(pair -> pair.get(1).equals(name))
        .forEach(pair -> parts.add("Not below %s.".formatted(pair.get(0))));
    if (!column.values().isEmpty()) {
      parts.add("One of %s.".formatted(String.join(", ", column.values())));
    }
    if (!column.between().isEmpty()) {
      parts.add(String.join(" to ", column.between()) + ".");
    }
    if (!column.refersTo().isEmpty()) {
      parts.add(
          "%s code of %s.".formatted(column.values().isEmpty() ? "A" : "Or a", column.refersTo()));
    }
    if (!column.mayReferTo().isEmpty()) {
      parts.add("A code of %s, or with blanks a text.".formatted(column.mayReferTo()));
    }
    return String.join(" ", parts);
  }

  /** What may stand in a column: as its description says, else as the program ships it. */
  private String example(TableDescription table, String name) {
    Column column = table.columns().get(name);
    return column.example().isEmpty()
        ? shelf.rows(table, new Problems()).stream()
            .map(row -> row.text(name))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : column.example();
  }
}
