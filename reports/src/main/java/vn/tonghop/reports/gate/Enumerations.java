package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;

/**
 * Headings and items of a list are numbered where there are several: what is the first is followed
 * by a second, and nothing else comes before it or again (Decree 30/2020/NĐ-CP, appendix I, II.6).
 */
final class Enumerations {

  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };

  /** How each way of numbering begins a line. */
  private static final Map<String, Pattern> WAYS = ways();

  private Enumerations() {}

  private static Map<String, Pattern> ways() {
    Map<String, Pattern> ways = new LinkedHashMap<>();
    ways.put("I.", Pattern.compile("^([IVX]+)\\. "));
    ways.put("1.", Pattern.compile("^(\\d{1,2})\\. "));
    ways.put("a)", Pattern.compile("^([a-zđ])\\) "));
    return ways;
  }

  static void find(Examined report, Faults faults) {
    List<String> lines = lines(report);
    WAYS.forEach(
        (way, pattern) -> {
          List<String> numbered = lines.stream().filter(l -> pattern.matcher(l).find()).toList();
          for (int i = 0; i < numbered.size(); i++) {
            int before = i == 0 ? 0 : place(pattern, numbered.get(i - 1));
            int here = place(pattern, numbered.get(i));
            int next = i + 1 == numbered.size() ? 0 : place(pattern, numbered.get(i + 1));
            boolean isAlone = here == 1 && next != 2;
            boolean isOutOfOrder = here != 1 && here != before + 1;
            if (isAlone || isOutOfOrder) {
              faults.add(
                  Rule.LAYOUT,
                  "đánh số “%s”".formatted(numbered.get(i)),
                  isAlone ? "chỉ có một mục" : "số thứ tự sau " + before,
                  isAlone ? "một mục thì không đánh số" : "đánh số liên tục từ đầu");
            }
          }
        });
  }

  /** Headings and paragraphs of the report itself; what a law numbers is numbered by that law. */
  private static List<String> lines(Examined report) {
    List<String> lines = new ArrayList<>();
    for (Section section : report.contents().sections()) {
      if (section.part().order() == 0) {
        lines.add(section.heading());
        if (section.said() instanceof Said.Prose prose) {
          prose.lines().forEach(line -> lines.add(line.text()));
        }
      }
    }
    return lines;
  }

  private static int place(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    String number = found.find() ? found.group(1) : "";
    if (number.matches("\\d+")) {
      return Integer.parseInt(number);
    }
    int roman = List.of(ROMAN).indexOf(number);
    return 1 + (roman >= 0 ? roman : LETTERS.indexOf(number));
  }
}
