package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Collection;

/** Makes a right row wrong in one way, where that kind of row can be. */
final class Spoiler {

  static final String WORDS = "đang tổng hợp số liệu";

  private final FigureSpoiler figures;
  private final LineSpoiler lines;

  Spoiler(City city, Stretch stretch) {
    this.figures = new FigureSpoiler(city, stretch);
    this.lines = new LineSpoiler(stretch);
  }

  /** The rows that can be made wrong in this way, so that the wrongness can be seen. */
  List<Row> candidates(ErrorKind kind, List<Row> rows, Collection collection) {
    return rows.stream()
        .filter(row -> row.sheet().equals(kind.sheet()))
        .filter(
            row ->
                row instanceof Row.Figure figure
                    ? figures.suits(kind, figure, collection)
                    : lines.suits(kind, row, collection))
        .toList();
  }

  /** The wrong row. */
  Row spoil(ErrorKind kind, Row row) {
    return row instanceof Row.Figure figure ? figures.spoil(kind, figure) : lines.spoil(kind, row);
  }

  /** What stands in the row's cell that the kind spoils; empty if nothing does. */
  static String text(ErrorKind kind, Row row) {
    return Optional.ofNullable(row.cells().get(kind.column()))
        .map(
            value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
        .orElse("");
  }
}
