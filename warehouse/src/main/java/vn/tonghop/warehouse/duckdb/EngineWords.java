package vn.tonghop.warehouse.duckdb;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.VisibleText;

/** What DuckDB says of a stranger's SQL, in one line that names no place of this machine. */
final class EngineWords {
  private static final int LONGEST = 500;
  private static final int LONGEST_PLACE = 40;
  private static final Pattern PLACE = Pattern.compile("\\nLINE (\\d+): ");
  private static final Pattern SPILL = Pattern.compile("[^\\s\"']*tonghop-question-[^\\s\"']*");

  private EngineWords() {}

  static String oneLine(String said) {
    Matcher place = PLACE.matcher(said);
    String words =
        place.find()
            ? "%s (line %s%s)"
                .formatted(
                    said.substring(0, place.start()),
                    place.group(1),
                    near(said.substring(place.start() + 1).lines().toList()))
            : said;
    String line =
        SPILL
            .matcher(words)
            .replaceAll("the temporary folder")
            .replaceAll("[\\s\\p{Cntrl}]+", " ")
            .strip();
    return VisibleText.atMost(LONGEST, line);
  }

  /** What DuckDB underlines with carets in the line below. */
  private static String near(List<String> lines) {
    String carets = lines.size() > 1 ? lines.get(1) : "";
    int start = carets.indexOf('^');
    int end = Math.min(carets.lastIndexOf('^') + 1, lines.get(0).length());
    return start < 0 || start >= end
        ? ""
        : ", at: " + lines.get(0).substring(start, Math.min(end, start + LONGEST_PLACE));
  }
}
