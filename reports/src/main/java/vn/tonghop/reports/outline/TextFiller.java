package vn.tonghop.reports.outline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;

/** Fills the places of a report's texts from the one row of {@code edition__summary}. */
public final class TextFiller {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  private final Report report;
  private final Map<String, @Nullable Object> summary;

  /**
   * @param summary the one row of {@code edition__summary}, column to value
   */
  public TextFiller(Report report, Map<String, @Nullable Object> summary) {
    this.report = report;
    this.summary = summary;
  }

  /**
   * The text with every {@code {place}} filled; a null of the summary reads as nothing.
   *
   * @throws Failure if a place names neither a column of the summary nor a text of the report
   */
  public String filled(String text) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(value(matcher.group(1))));
    }
    return matcher.appendTail(out).toString().strip();
  }

  /** All texts of the report, filled. */
  public Map<String, String> filledTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    report.texts().forEach((name, text) -> texts.put(name, filled(text)));
    return texts;
  }

  private String value(String place) {
    if (summary.containsKey(place)) {
      Object value = summary.get(place);
      return value == null ? "" : value.toString();
    }
    if (report.texts().containsKey(place)) {
      return filled(report.text(place));
    }
    throw new Failure(
        "Cannot fill '{%s}' in report '%s': expected a column of edition__summary or a text"
            .formatted(place, report.code()));
  }
}
