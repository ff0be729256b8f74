package vn.tonghop.warehouse.validate.rules;

import java.util.regex.Pattern;

/**
 * One column of a relation that rules read: its snake name, such as {@code value_cell}, and type.
 */
public record RuleColumn(String name, ColumnType type) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public RuleColumn {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Cannot name a column '%s': expected lower-case letters, digits and _".formatted(name));
    }
  }
}
