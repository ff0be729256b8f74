package vn.tonghop.reports.gate;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.NumberFormat;

/** The figures that stand in an edition's marts, gathered once for all of its reports. */
final class KnownFigures {

  /** The sentences themselves, which would prove anything. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "edition__paragraphs", "text_vi",
          "edition__fields", "text_vi",
          "edition__decisions", "text_vi");

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");

  private final Marts marts;
  private final Set<String> all = new TreeSet<>();

  KnownFigures(Marts marts) {
    this.marts = marts;
  }

  /** The figures of a text, each as it is counted: {@code 05} and {@code 5} are one. */
  static Set<String> of(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(found -> found.group().replace(".", "").replace(',', '.'))
        .map(plain -> new BigDecimal(plain).stripTrailingZeros().toPlainString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The figures of a text that stand in no mart. */
  Set<String> listUnknown(String text) {
    Set<String> unknown = of(text);
    unknown.removeAll(all());
    return unknown;
  }

  private Set<String> all() {
    if (all.isEmpty()) {
      for (String name : marts.listNames()) {
        for (Map<String, @Nullable Object> row : marts.mart(name).rows()) {
          row.forEach(
              (column, value) -> {
                if (!column.equals(SENTENCES.get(name))) {
                  all.addAll(of(written(value)));
                }
              });
        }
      }
    }
    return all;
  }

  private static String written(@Nullable Object value) {
    if (value instanceof Number number) {
      return Stream.of(0, 1, 2, 3, 6)
          .map(decimals -> new NumberFormat(decimals, false, false, "").written(number))
          .collect(Collectors.joining(" "));
    }
    if (value instanceof Timestamp moment) {
      LocalDateTime at = moment.toLocalDateTime();
      return written(at.toLocalDate()) + " %d %d".formatted(at.getHour(), at.getMinute());
    }
    if (value instanceof java.sql.Date day) {
      return written(day.toLocalDate());
    }
    if (value instanceof LocalDate day) {
      return "%d %d %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
    return Objects.toString(value, "");
  }
}
