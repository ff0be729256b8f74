package vn.tonghop.jobs.rehearse.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;

/**
 * A figure that somebody published, with its address.
 *
 * @param round 1 if it was known at the Council's session of December 2024, else 2
 * @param texts the columns of {@code rehearse/figures.csv} by name
 */
record PublishedFigure(int round, LocalDate knownOn, Map<String, String> texts) {

  /** Statistics office before city before ministry before press. */
  private static final List<String> RANKS =
      List.of("statistics_office", "city", "ministry", "press");

  /**
   * The figure that the owner stands by comes first: by source, exact before approximate, newest.
   */
  static final Comparator<PublishedFigure> OWNERS_FIRST =
      Comparator.comparingInt((PublishedFigure figure) -> RANKS.indexOf(figure.text("source_rank")))
          .thenComparing(figure -> figure.text("value").isEmpty())
          .thenComparing(figure -> !figure.text("qualifier").equals("exact"))
          .thenComparing(PublishedFigure::knownOn, Comparator.reverseOrder());

  PublishedFigure {
    texts = Map.copyOf(texts);
    if (!RANKS.contains(texts.get("source_rank"))) {
      throw new IllegalArgumentException(
          "Cannot rank source '%s': expected one of %s".formatted(texts.get("source_rank"), RANKS));
    }
  }

  String text(String column) {
    return texts.getOrDefault(column, "");
  }

  Basis basis() {
    return Coded.of(Basis.class, text("basis"));
  }

  /** What the figure is about: several sources may have published one cell. */
  List<String> cell() {
    return List.of(text("indicator"), text("area"), text("period"), text("basis"));
  }

  /** The collection whose workbook asks for the figure. */
  Collection collection() {
    Period period = Period.of(text("period"));
    return switch (basis()) {
      case YEAR -> new Collection(period.year() + 1, 0);
      case YEAR_ESTIMATE -> new Collection(period.year(), 0);
      default -> new Collection(period.year(), period.lastMonth());
    };
  }
}
