package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Rows;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** The rows of an answer, as many as the question is allowed. */
final class CappedRows {
  private final Rows rows;
  private final Allowance allowance;
  private final Headings headings;
  private long count;
  private boolean isCut;
  private boolean saysNothing = true;

  private CappedRows(Rows rows, Allowance allowance, Headings headings) {
    this.rows = rows;
    this.allowance = allowance;
    this.headings = headings;
  }

  /** Prints what is read of an answer. */
  @FunctionalInterface
  interface Printing {
    void print(CappedRows rows) throws IOException;
  }

  /**
   * Has the answer of one select printed, and tells whether it says nothing.
   *
   * @throws Failure if there are more rows than the question is allowed, after as many as are
   * @throws UncheckedIOException if it cannot be printed
   */
  static boolean read(
      Sandbox sandbox, String sql, Allowance allowance, Headings headings, Printing printing) {
    return sandbox.read(
        sql,
        allowance.rows(),
        rows -> {
          CappedRows capped = new CappedRows(rows, allowance, headings);
          try {
            printing.print(capped);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          capped.requireWhole();
          return capped.saysNothing();
        });
  }

  /** The columns under their headings. */
  List<Answer.Column> columns() {
    return rows.columns().stream()
        .map(column -> new Answer.Column(headings.of(column.name()), column.type()))
        .toList();
  }

  Optional<List<@Nullable Object>> next() {
    Optional<List<@Nullable Object>> row = rows.next();
    if (row.isPresent() && count == allowance.rows()) {
      isCut = true;
      return Optional.empty();
    }
    count += row.isPresent() ? 1 : 0;
    saysNothing &=
        row.isEmpty() || (count == 1 && row.get().stream().allMatch(CappedRows::isNothing));
    return row;
  }

  /** How many have been read. */
  long count() {
    return count;
  }

  /** Whether there was no row, or one that only counts nothing; known after the last. */
  boolean saysNothing() {
    return saysNothing;
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof Number number && number.doubleValue() == 0);
  }

  /** Whether there are more than the question is allowed; known after the last. */
  boolean isCut() {
    return isCut;
  }

  /**
   * @throws Failure if there are more rows than the question is allowed
   */
  void requireWhole() {
    if (isCut) {
      throw allowance.tooManyRows();
    }
  }
}
