package vn.tonghop.jobs.recompute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Original.Entered;

/** The deliveries that an edition reads, and of each row the answer that stands. */
final class Standing {

  /** A row of one delivery. */
  record Said(Original of, Entered row) {

    String text(String name) {
      return row.text(name);
    }

    @Nullable BigDecimal number(String name) {
      return row.number(name);
    }
  }

  /** A figure that stands; the value is null where it was withdrawn or is secret. */
  record Figure(Key key, Said said, @Nullable BigDecimal value, String qualifier, String status) {

    boolean isExact() {
      return qualifier.equals("exact");
    }
  }

  private static final Map<String, String> QUALIFIERS =
      Map.of(
          "",
          "exact",
          "chính xác",
          "exact",
          "hơn",
          "more_than",
          "gần",
          "less_than",
          "khoảng",
          "about");

  private final Register register;
  private final List<Original> read;

  /**
   * Of a month, a quarter, a half or nine months: the deliveries of the year up to its last month,
   * and all of the year before; of a year also its own and the March after. Of the two years before
   * that what tells how they ended.
   */
  Standing(Register register, List<Original> all, String period, Instant asOf) {
    this.register = register;
    Set<String> collections = collectionsOf(period);
    this.read =
        all.stream()
            .filter(one -> collections.contains(one.collection()))
            .filter(one -> !one.receivedAt().isAfter(asOf))
            .toList();
  }

  List<Original> read() {
    return read;
  }

  static int lastMonth(String period) {
    String rest = period.substring(4);
    if (rest.isEmpty()) {
      return 12;
    }
    return switch (rest.substring(1)) {
      case "H1" -> 6;
      case "9M" -> 9;
      default ->
          rest.startsWith("-Q")
              ? 3 * Integer.parseInt(rest.substring(2))
              : Integer.parseInt(rest.substring(1));
    };
  }

  static Set<String> collectionsOf(String period) {
    int year = Integer.parseInt(period.substring(0, 4));
    List<String> codes = new ArrayList<>(List.of((year - 1) + "-Y"));
    for (int month = 1; month <= 12; month++) {
      codes.add("%d-%02d".formatted(year - 1, month));
      if (month <= lastMonth(period)) {
        codes.add("%d-%02d".formatted(year, month));
      }
    }
    if (period.length() == 4) {
      codes.addAll(List.of(year + "-Y", (year + 1) + "-03"));
    } else {
      for (int back = 2; back <= 3; back++) {
        codes.add("%d-%02d".formatted(year - back, lastMonth(period)));
        codes.add((year - back) + "-Y");
        codes.add((year - back + 1) + "-03");
      }
    }
    return Set.copyOf(codes);
  }

  /** When a collection falls due: the year's after October's. */
  static int due(String collection) {
    int year = Integer.parseInt(collection.substring(0, 4)) * 100;
    return collection.endsWith("Y")
        ? year * 10 + 105
        : (year + Integer.parseInt(collection.substring(5))) * 10;
  }

  /** Of each row of an agency and a collection the latest that answers it, else the latest. */
  List<Said> rows(String key, List<String> keys, java.util.function.Predicate<Said> isAnswered) {
    Map<List<String>, Said> standing = new HashMap<>();
    Comparator<Said> rank =
        Comparator.comparing(isAnswered::test)
            .thenComparing(said -> said.of().receivedAt())
            .thenComparing(said -> said.of().sha256())
            .thenComparing(said -> said.row().number());
    for (Original original : read) {
      for (Entered row : original.rows()) {
        if (row.key().equals(key)) {
          List<String> about = new ArrayList<>(List.of(original.agency(), original.collection()));
          keys.forEach(name -> about.add(row.text(name)));
          standing.merge(
              about,
              new Said(original, row),
              (one, other) -> rank.compare(one, other) >= 0 ? one : other);
        }
      }
    }
    return List.copyOf(standing.values());
  }

  /** The figures that stand: of all rows about one that of the latest collection. */
  Map<Key, Figure> figures() {
    Map<Key, Figure> figures = new HashMap<>();
    Comparator<Figure> rank =
        Comparator.comparing(Standing::speaks)
            .thenComparing(figure -> due(figure.said().of().collection()))
            .thenComparing(figure -> figure.said().of().receivedAt());
    List<String> keys = List.of("indicator_code", "area_code", "period_code", "basis");
    for (Said said : rows("indicator_code", keys, Standing::isAnswered)) {
      if (register.isKnown(said.text("indicator_code")) && isEntered(said)) {
        Figure figure = figure(said);
        figures.merge(
            figure.key(), figure, (one, other) -> rank.compare(one, other) >= 0 ? one : other);
      }
    }
    return figures;
  }

  private Figure figure(Said said) {
    String indicator = said.text("indicator_code");
    BigDecimal value = said.number("value");
    BigDecimal numerator = said.number("numerator");
    BigDecimal denominator = said.number("denominator");
    if (value == null
        && register.nature(indicator).equals("computed_ratio")
        && numerator != null
        && denominator != null
        && denominator.signum() != 0) {
      value =
          numerator
              .multiply(register.ratioScale(indicator))
              .divide(denominator, 6, RoundingMode.HALF_UP);
    }
    return new Figure(
        new Key(indicator, said.text("area_code"), said.text("period_code"), said.text("basis")),
        said,
        value,
        QUALIFIERS.getOrDefault(said.text("qualifier"), said.text("qualifier")),
        said.row().code("status"));
  }

  private static boolean isAnswered(Said said) {
    return said.row().has("value") || said.row().code("status").matches("[LMQ]");
  }

  private static boolean isEntered(Said said) {
    return List.of("value", "reported_yoy_percent", "reported_plan_percent", "numerator", "status")
        .stream()
        .anyMatch(said.row()::has);
  }

  private static boolean speaks(Figure figure) {
    return figure.value() != null || figure.status().matches("[LMQ]");
  }
}
