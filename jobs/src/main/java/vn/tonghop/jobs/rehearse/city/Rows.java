package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Basis;

/** The rows of a workbook with one or two of them changed. */
final class Rows {

  private Rows() {}

  /** The row of the same indicator and area on another basis. */
  static Optional<Row.Figure> find(List<Row> rows, Row.Figure row, Basis basis) {
    return figures(rows)
        .filter(
            figure ->
                figure.indicator().equals(row.indicator())
                    && figure.owed().areaCode().equals(row.owed().areaCode())
                    && figure.owed().basis() == basis)
        .findFirst();
  }

  static Stream<Row.Figure> figures(List<Row> rows) {
    return rows.stream().filter(Row.Figure.class::isInstance).map(Row.Figure.class::cast);
  }

  /** Whether two rows are of the same territory, period and basis. */
  static boolean isSameWindow(Row.Figure one, Row.Figure other) {
    return one.key().subList(1, 4).equals(other.key().subList(1, 4));
  }

  /** The month of a row that tells of one, or of the months up to it. */
  static int month(Row.Figure row) {
    return Integer.parseInt(row.owed().periodCode().substring(5));
  }

  static String year(Row.Figure row) {
    return row.owed().periodCode().substring(0, 4);
  }

  /** What a section says; empty in every other row. */
  static String text(Row row) {
    return String.valueOf(row.cells().getOrDefault("text_vi", ""));
  }

  static boolean isNumber(Row row, String column) {
    return row.cells().get(column) instanceof BigDecimal;
  }

  /** The digits of an amount without its point and closing zeros, as a number. */
  static long digits(Row row, String column) {
    return amount(row, column).stripTrailingZeros().unscaledValue().abs().longValue();
  }

  static List<Row> swapped(List<Row> rows, Row one, Row other, String column) {
    return with(with(rows, one, column, amount(other, column)), other, column, amount(one, column));
  }

  static List<Row> with(List<Row> rows, Row row, String column, BigDecimal amount) {
    return replaced(rows, row, row.with(column, amount));
  }

  static List<Row> replaced(List<Row> rows, Row row, Row wrong) {
    List<Row> sent = new ArrayList<>(rows);
    sent.replaceAll(other -> other.equals(row) ? wrong : other);
    return List.copyOf(sent);
  }

  /** The first two digits that differ, in one another's place. */
  static BigDecimal transposed(BigDecimal value) {
    char[] digits = value.unscaledValue().toString().toCharArray();
    for (int at = 1; at + 1 < digits.length; at++) {
      if (digits[at] != digits[at + 1]) {
        char digit = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = digit;
        return new BigDecimal(new BigInteger(new String(digits)), value.scale());
      }
    }
    return value;
  }

  /** A multiple of a value with as many decimals as a figure's row has. */
  static BigDecimal scaled(BigDecimal value, String by, Row.Figure row) {
    return value
        .multiply(new BigDecimal(by))
        .setScale(row.owed().indicator().decimals(), RoundingMode.HALF_UP);
  }

  /** The amount in a row's cell. */
  static BigDecimal amount(Row row, String column) {
    return row.cells().get(column) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
  }
}
