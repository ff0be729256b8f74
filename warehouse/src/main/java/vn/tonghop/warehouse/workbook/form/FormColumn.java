package vn.tonghop.warehouse.workbook.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of a form's sheet.
 *
 * @param name the snake-case name in the YAML and in the landed Parquet
 * @param headingVi what the officer reads above it
 * @param precision the digits of a decimal; 0 for other types
 * @param scale the decimals of a decimal; 0 for other types
 * @param hasLineage whether the landed Parquet keeps the cell's address beside the value
 * @param codes code to label, in the order of the drop-down; empty unless the type is a code list
 * @param blankCode the code that a blank cell means; empty if a blank is a blank
 * @param companion the column whose value asks for this one, or gives a blank its meaning; may be
 *     empty
 * @param bounds the lowest and highest value of a decimal that is let in
 * @param unitVi the unit of its numbers, or {@code {column}} for the one that each row prints
 *     there; empty if it has none
 * @param isChange whether its numbers are changes: above zero a rise, below zero a fall
 * @param earlier the column of which it shows what the row said before; empty if it shows none
 * @param isNaming whether what is printed in it tells the officer which row it is
 */
public record FormColumn(
    String name,
    String headingVi,
    Type type,
    int precision,
    int scale,
    Role role,
    int width,
    boolean hasLineage,
    Map<String, String> codes,
    String blankCode,
    String companion,
    boolean isRequiredWithCompanion,
    Bounds bounds,
    String unitVi,
    boolean isChange,
    String earlier,
    boolean isNaming,
    String helpVi,
    String words) {

  /** What a cell of the column holds. */
  public enum Type {
    DECIMAL,
    INTEGER,
    TEXT,
    DATE,
    CODE
  }

  /**
   * Who fills the column: printed by us; keyed by us out of sight; printed and kept where we know
   * it, else entered by the officer; entered by the officer.
   */
  public enum Role {
    LABEL,
    KEY,
    GIVEN,
    ENTRY
  }

  /** An inclusive interval. */
  public record Bounds(BigDecimal lowest, BigDecimal highest) {

    public boolean holds(BigDecimal value) {
      return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }
  }

  public FormColumn {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    if ((type == Type.CODE) == codes.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot make column %s of type %s: %d codes, expected codes for a code list only"
              .formatted(name, type, codes.size()));
    }
    if (!blankCode.isEmpty() && !codes.containsKey(blankCode)) {
      throw new IllegalArgumentException(
          "Cannot make column %s: a blank means '%s', expected one of %s"
              .formatted(name, blankCode, codes.keySet()));
    }
  }

  public boolean isEntry() {
    return role == Role.ENTRY;
  }

  /** Whether the officer enters it where nothing is printed, as in a row that he adds. */
  public boolean isGiven() {
    return role == Role.GIVEN;
  }

  public boolean isKey() {
    return role == Role.KEY;
  }

  /** Whether the landed Parquet keeps the column: what the officer wrote and what it is about. */
  public boolean isStored() {
    return role != Role.LABEL;
  }

  /** The unit of its number in a row, by what the row prints; empty if it has none. */
  public String unit(Map<String, String> printed) {
    return unitVi.startsWith("{")
        ? printed.getOrDefault(unitVi.substring(1, unitVi.length() - 1), "")
        : unitVi;
  }

  public boolean isNumber() {
    return type == Type.DECIMAL || type == Type.INTEGER;
  }
}
