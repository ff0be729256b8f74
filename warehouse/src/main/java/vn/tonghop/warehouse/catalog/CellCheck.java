package vn.tonghop.warehouse.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.catalog.TableDescription.Column;

/**
 * Holds one text to what its column may say.
 *
 * @param codes the codes of a table, each with its name
 */
record CellCheck(Function<String, Map<String, String>> codes) {

  private static final Pattern CODE = Pattern.compile("[^\\s,;]+");

  /** What is wrong with a text: that it cannot be read for what it means, or else what it says. */
  List<String> troubles(String name, Column column, String text) {
    String unreadable = unreadable(name, column, text);
    return unreadable.isEmpty() && !text.isEmpty()
        ? wrong(name, column, text)
        : Stream.of(unreadable).filter(trouble -> !trouble.isEmpty()).toList();
  }

  /** What is wrong with a text that is to be read for what it means; empty if nothing is. */
  String unreadable(String name, Column column, String text) {
    CellType type = CellType.of(column.type());
    if (text.isEmpty()) {
      return column.isRequired() ? empty(Map.of(name, column)) : "";
    }
    return type.reads(text) ? "" : "%s is '%s', expected %s".formatted(name, text, type.expected());
  }

  /** That columns of a row that need a value have none. */
  static String empty(Map<String, Column> columns) {
    return "%s %s empty, expected a value: %s"
        .formatted(
            String.join(" and ", columns.keySet()),
            columns.size() == 1 ? "is" : "are",
            columns.values().stream().map(Column::words).collect(Collectors.joining(" ")));
  }

  /** What else is wrong with a text that is not empty. */
  List<String> wrong(String name, Column column, String text) {
    List<String> wrong = new ArrayList<>();
    if (!isWithin(column, text)) {
      wrong.add(
          "%s is %s, expected %s".formatted(name, text, String.join(" to ", column.between())));
    }
    if (!column.pattern().isEmpty() && !text.matches(column.pattern())) {
      wrong.add(
          "%s is '%s', expected such as %s: %s"
              .formatted(name, text, column.example(), column.words()));
    }
    wrong.addAll(unknown(name, column, text));
    return wrong;
  }

  private List<String> unknown(String name, Column column, String text) {
    List<String> values = column.values();
    boolean isCode = !column.mayReferTo().isEmpty() && CODE.matcher(text).matches();
    String table = isCode ? column.mayReferTo() : column.refersTo();
    if (values.contains(text) || values.isEmpty() && table.isEmpty()) {
      return List.of();
    }
    if (table.isEmpty()) {
      return List.of(
          "%s is '%s', expected one of %s%s"
              .formatted(name, text, values, Nearest.hint(text, values)));
    }
    Map<String, String> known = codes.apply(table);
    if (known.containsKey(text)) {
      return List.of();
    }
    List<String> right = new ArrayList<>(values);
    right.addAll(known.keySet());
    return List.of(
        "%s is '%s', expected %sa code of %s%s"
            .formatted(
                name,
                text,
                values.isEmpty() ? "" : "one of %s or ".formatted(values),
                table,
                named(text, known).orElseGet(() -> Nearest.hint(text, right))));
  }

  /** What is meant where a name was written in the place of its code. */
  private static Optional<String> named(String text, Map<String, String> known) {
    return known.entrySet().stream()
        .filter(code -> code.getValue().equalsIgnoreCase(text))
        .map(code -> "; did you mean '%s'?".formatted(code.getKey()))
        .findFirst();
  }

  /** Whether a number lies between the least and the greatest; what is no number does. */
  private static boolean isWithin(Column column, String text) {
    List<String> between = column.between();
    return between.isEmpty()
        || !CellType.of(column.type()).reads(text)
        || new BigDecimal(text).compareTo(new BigDecimal(between.get(0))) >= 0
            && new BigDecimal(text).compareTo(new BigDecimal(between.get(1))) <= 0;
  }
}
