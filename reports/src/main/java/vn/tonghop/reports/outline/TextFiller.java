package vn.tonghop.reports.outline;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.WrittenTime;

/**
 * Fills the places of a report's texts from the one row of {@code edition__summary} and the
 * report's of {@code edition__letters}.
 *
 * @param values the columns of both rows with their values
 * @param appendices the number of each appendix by the key of the block that begins it
 */
public record TextFiller(
    Report report, Map<String, @Nullable Object> values, Map<String, String> appendices) {

  static final Pattern REFERENCE = Pattern.compile("\\{ref: ?([a-z][a-z0-9_]*)}");

  private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  public TextFiller {
    appendices = Map.copyOf(appendices);
  }

  /** The same with the values of a row, which stand before those of the summary. */
  public TextFiller with(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> both = new LinkedHashMap<>(values);
    both.putAll(row);
    return new TextFiller(report, both, appendices);
  }

  /**
   * The text with every {@code {place}} filled; a null reads as nothing. What lies between two
   * semicolons and refers to an appendix that is left out is left out with it.
   *
   * @throws Failure if a place names neither a column nor a text of the report
   */
  public String filled(String text) {
    String kept = REFERENCE.matcher(withoutGaps(text)).replaceAll(m -> appendices.get(m.group(1)));
    return PLACE.matcher(kept).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1)))).strip();
  }

  /** Every value by its column, and all texts of the report, filled, which stand before them. */
  public Map<String, String> filledTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.keySet().forEach(column -> texts.put(column, value(column)));
    report.texts().forEach((name, text) -> texts.put(name, filled(text)));
    return texts;
  }

  private String withoutGaps(String text) {
    List<String> clauses = new ArrayList<>(List.of(text.split("; ")));
    if (!clauses.removeIf(this::refersToNothing)) {
      return text;
    }
    String kept = String.join("; ", clauses).replaceFirst("[;.]?$", "");
    return kept.isEmpty() ? "" : Character.toUpperCase(kept.charAt(0)) + kept.substring(1) + ".";
  }

  private boolean refersToNothing(String clause) {
    return REFERENCE
        .matcher(clause)
        .results()
        .map(MatchResult::group)
        .anyMatch(reference -> !appendices.containsKey(key(reference)));
  }

  private static String key(String reference) {
    return REFERENCE.matcher(reference).replaceAll("$1");
  }

  private String value(String place) {
    if (values.containsKey(place)) {
      Object value = values.get(place);
      return value instanceof Timestamp moment
          ? WrittenTime.dayVi(moment.toLocalDateTime())
          : NumberFormat.PLAIN.text(value);
    }
    if (report.texts().containsKey(place)) {
      return filled(report.text(place));
    }
    throw new Failure(
        "Cannot fill '{%s}' in report '%s': expected a column of edition__summary, edition__letters or a text"
            .formatted(place, report.code()));
  }
}
