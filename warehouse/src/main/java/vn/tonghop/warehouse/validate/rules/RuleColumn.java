package vn.tonghop.warehouse.validate.rules;

/**
 * One column of a relation that rules read: its snake name, such as {@code value_cell}, and type.
 */
public record RuleColumn(String name, ColumnType type) {

  public RuleColumn {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "Cannot name a column '%s': expected lower-case letters, digits and _".formatted(name));
    }
  }
}
