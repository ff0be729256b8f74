package vn.tonghop.reports.gate;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;

/**
 * A sentence prints no figure that stands in no relation, and one that begins with an indicator
 * prints the figure that the scorecard has of it.
 */
final class SentenceFigures {

  private SentenceFigures() {}

  static void find(Examined report, Faults faults) {
    Set<String> ownWords = KnownFigures.of(report.contents().wordsOfItsOwn());
    for (Section section : report.contents().sections()) {
      if (section.said() instanceof Said.Prose prose && !prose.isMarked()) {
        for (Said.Prose.Line line : prose.lines()) {
          Set<String> unknown = report.figures().listUnknown(line.text());
          unknown.removeAll(ownWords);
          unknown.forEach(
              figure ->
                  faults.add(
                      Rule.FIGURES,
                      "câu “%s”".formatted(line.text()),
                      figure,
                      "một số có trong các bảng số liệu của bản này"));
          named(report, line.text(), faults);
        }
      }
    }
  }

  private static void named(Examined report, String sentence, Faults faults) {
    String scorecard = report.code() + "__scorecard";
    if (!report.marts().listNames().contains(scorecard)) {
      return;
    }
    report.marts().mart(scorecard).rows().stream()
        .filter(
            row -> sentence.matches("- " + Pattern.quote(text(row, "indicator_name_vi")) + " .*"))
        .filter(
            row ->
                !KnownFigures.of(sentence).containsAll(KnownFigures.of(text(row, "result_text"))))
        .forEach(
            row ->
                faults.add(
                    Rule.FIGURES,
                    "câu “%s”".formatted(sentence),
                    String.join("; ", KnownFigures.of(sentence)),
                    text(row, "result_text")));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }
}
