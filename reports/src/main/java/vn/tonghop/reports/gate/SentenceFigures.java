package vn.tonghop.reports.gate;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.outline.NumberFormat;

/**
 * A sentence prints no figure that stands in no relation, and one that begins with an indicator
 * prints the figure that the scorecard has of it.
 */
final class SentenceFigures {

  /** The sentences themselves, which would prove anything. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "edition__paragraphs", "text_vi",
          "edition__fields", "text_vi",
          "edition__decisions", "text_vi");

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");

  private SentenceFigures() {}

  static List<Fault> faults(Examined report) {
    Set<String> known = known(report);
    List<Fault> faults = new ArrayList<>();
    for (Section section : report.contents().sections()) {
      if (section.said() instanceof Said.Prose prose && !prose.isMarked()) {
        for (Said.Prose.Line line : prose.lines()) {
          Set<String> unknown = figures(line.text());
          unknown.removeAll(known);
          unknown.forEach(
              figure ->
                  faults.add(
                      report.fault(
                          Rule.FIGURES,
                          "câu “%s”".formatted(line.text()),
                          figure,
                          "một số có trong các bảng số liệu của bản này")));
          faults.addAll(named(report, line.text()));
        }
      }
    }
    return faults;
  }

  /** The figures of a text, each as it is counted: {@code 05} and {@code 5} are one. */
  static Set<String> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(found -> found.group().replace(".", "").replace(',', '.'))
        .map(plain -> new BigDecimal(plain).stripTrailingZeros().toPlainString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Fault> named(Examined report, String sentence) {
    String scorecard = report.code() + "__scorecard";
    if (!report.marts().listNames().contains(scorecard)) {
      return List.of();
    }
    return report.marts().mart(scorecard).rows().stream()
        .filter(
            row -> sentence.matches("- " + Pattern.quote(text(row, "indicator_name_vi")) + " .*"))
        .filter(row -> !figures(sentence).containsAll(figures(text(row, "result_text"))))
        .map(
            row ->
                report.fault(
                    Rule.FIGURES,
                    "câu “%s”".formatted(sentence),
                    String.join("; ", figures(sentence)),
                    text(row, "result_text")))
        .toList();
  }

  private static Set<String> known(Examined report) {
    Set<String> known = new TreeSet<>();
    for (String name : report.marts().listNames()) {
      for (Map<String, @Nullable Object> row : report.marts().mart(name).rows()) {
        row.forEach(
            (column, value) -> {
              if (!column.equals(SENTENCES.get(name))) {
                known.addAll(figures(written(value)));
              }
            });
      }
    }
    known.addAll(figures(report.contents().wordsOfItsOwn()));
    return known;
  }

  private static String written(@Nullable Object value) {
    if (value instanceof Number number) {
      return Stream.of(0, 1, 2, 3, 6)
          .map(decimals -> new NumberFormat(decimals, false, "").written(number))
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

  private static String text(Map<String, @Nullable Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }
}
