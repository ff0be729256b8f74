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

  /**
   * A number with words beside it.
   *
   * @param qualifier the code of how exactly it is meant, by words such as "hơn"; may be empty
   * @param status the code of how final it is, by words such as "ước"; may be empty
   */
  record Worded(Value number, String qualifier, String status) implements Typed {}

  /** A sign that stands for a missing figure: the code of its status. */
  record Absent(String status) implements Typed {}

  /** Nothing that can be used; the findings say why, unless the cell is blank. */
  record Nothing() implements Typed {}
}
