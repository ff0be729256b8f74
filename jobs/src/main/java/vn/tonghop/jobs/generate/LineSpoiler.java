package vn.tonghop.jobs.generate;

import java.time.LocalDate;
import vn.tonghop.warehouse.Collection;

/** Makes a right row of the other forms wrong in one way. */
final class LineSpoiler {

  boolean suits(ErrorKind kind, Row row, Collection collection) {
    return switch (kind) {
      case DONE_IN_WRONG_YEAR -> row.cells().containsKey("done_date");
      default -> true;
    };
  }

  Row spoil(ErrorKind kind, Row row) {
    return switch (kind) {
      case UNKNOWN_STATE -> row.with("state", "gần xong");
      case DUE_DATE_CHANGED -> row.with("due_date", LocalDate.of(2025, 12, 31));
      case DONE_IN_WRONG_YEAR ->
          row.with("done_date", ((LocalDate) row.cells().get("done_date")).minusYears(10));
      case RATE_WITHOUT_DENOMINATOR -> row.without("denominator");
      case FIGURE_BESIDE_MISSING -> row.with("status", "L");
      case TEXT_IN_AMOUNT, TEXT_IN_COUNT -> row.with(kind.column(), Spoiler.WORDS);
      default ->
          throw new IllegalArgumentException(
              "Cannot spoil a row of %s with %s".formatted(row.sheet(), kind));
    };
  }
}
