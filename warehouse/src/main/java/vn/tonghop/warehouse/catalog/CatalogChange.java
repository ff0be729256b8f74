package vn.tonghop.warehouse.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row that a version of the catalog says otherwise than the one before.
 *
 * @param before its cells; none if it is new
 */
public record CatalogChange(
    TableDescription description, Map<String, String> before, Map<String, String> after) {

  public CatalogChange {
    before = new LinkedHashMap<>(before);
    after = new LinkedHashMap<>(after);
  }

  /** The table. */
  public String table() {
    return description.name();
  }

  /** What changes, in words, such as {@code targets 2026 URBANISATION: low 75 → 76}. */
  public String words() {
    String key =
        description.key().stream()
            .map(column -> after.getOrDefault(column, ""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    String cells = cells();
    return "%s %s: %s"
        .formatted(
            table(),
            key,
            !before.isEmpty() ? differences() : cells.isEmpty() ? "new" : "new, " + cells);
  }

  private String cells() {
    return columns().stream()
        .filter(column -> !after.getOrDefault(column, "").isEmpty())
        .map(column -> column + " " + after.get(column))
        .collect(Collectors.joining(", "));
  }

  private String differences() {
    return columns().stream()
        .filter(
            column -> !TableChanges.same(description.columns().get(column), before, after, column))
        .map(
            column ->
                "%s %s → %s".formatted(column, shown(before.get(column)), shown(after.get(column))))
        .collect(Collectors.joining(", "));
  }

  private List<String> columns() {
    return description.columns().keySet().stream()
        .filter(column -> !description.key().contains(column) && !column.equals("recorded_at"))
        .toList();
  }

  private static String shown(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isEmpty() ? "(empty)" : text;
  }
}
