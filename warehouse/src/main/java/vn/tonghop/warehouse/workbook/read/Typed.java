package vn.tonghop.warehouse.workbook.read;

/** What one cell turned out to say. */
sealed interface Typed {

  /**
   * A value, exactly as the column's type wants it.
   *
   * @param unit what was written as its unit, such as {@code %} or {@code triệu đồng}; may be empty
   */
  record Value(Object value, String unit) implements Typed {
    Value(Object value) {
      this(value, "");
    }
  }

  /** A number with words such as "hơn", which say the code of how exactly it is meant. */
  record Qualified(Value number, String qualifier) implements Typed {}

  /** A sign that stands for a missing figure: the code of its status. */
  record Absent(String status) implements Typed {}

  /** Nothing that can be used; the findings say why, unless the cell is blank. */
  record Nothing() implements Typed {}
}
