package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Collection;

/** Makes a right row wrong in one way, where that kind of row can be. */
final class Spoiler {

  static final String WORDS = "đang tổng hợp số liệu";

  private final Memory memory = new Memory();
  private final FigureSpoiler figures;
  private final SeriesSpoiler series;
  private final CopySpoiler copies;
  private final LineSpoiler lines;
  private final Evidence evidence;

  Spoiler(City city, Stretch stretch) {
    this.figures = new FigureSpoiler(city, stretch);
    this.series = new SeriesSpoiler(memory);
    this.copies = new CopySpoiler(memory);
    this.evidence = new Evidence(memory);
    this.lines = new LineSpoiler(stretch, memory);
  }

  /** Keeps what is right of a collection, for the slips of those after it. */
  void keep(Collection collection, List<Delivery> deliveries) {
    memory.keep(collection, deliveries);
  }

  /** The rows that can be made wrong in this way, so that the wrongness can be seen. */
  List<Row> candidates(ErrorKind kind, List<Row> rows, Collection collection) {
    return rows.stream()
        .filter(row -> row.sheet().equals(kind.sheet()))
        .filter(
            row ->
                copies.suits(kind, row, rows, collection)
                    || (row instanceof Row.Figure figure
                        ? figures.suits(kind, figure, collection)
                            || series.suits(kind, figure, rows, collection)
                        : lines.suits(kind, row, collection)))
        .filter(row -> !spoil(kind, row, rows, collection).equals(rows))
        .toList();
  }

  /** The rows of the workbook with the wrong one among them; some kinds need more than one. */
  List<Row> spoil(ErrorKind kind, Row row, List<Row> rows, Collection collection) {
    if (copies.suits(kind, row, rows, collection)) {
      return copies.spoil(kind, row, rows, collection);
    }
    if (row instanceof Row.Figure figure) {
      return figures.suits(kind, figure, collection)
          ? Rows.replaced(rows, row, figures.spoil(kind, figure))
          : series.spoil(kind, figure, rows, collection);
    }
    return lines.spoil(kind, row, rows, collection);
  }

  /** What of the data speaks against the rows that are sent. */
  Evidence.Found evidence(List<Row> right, List<Row> sent, Collection collection) {
    return evidence.of(right, sent, collection);
  }

  /** What stands in the row's cell that the kind spoils; empty if nothing does. */
  static String text(ErrorKind kind, Row row) {
    return Optional.ofNullable(row.cells().get(kind.column()))
        .map(
            value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
        .orElse("");
  }
}
