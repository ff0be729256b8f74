package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.measure.Page;

/** The printed body refers to every annex that is printed, and to no other; none is empty. */
final class Annexes {

  private static final Pattern REFERENCE = Pattern.compile("Phụ lục( [IVXL]+)?");

  private Annexes() {}

  static void find(Examined report, Faults faults) {
    Set<String> printed = new LinkedHashSet<>();
    Set<String> empty = new LinkedHashSet<>();
    for (Section section : report.contents().sections()) {
      if (section.part().order() > 0) {
        printed.add(section.part().number());
        if (section.said().isEmpty()) {
          empty.add(section.part().number());
        }
      }
    }
    Set<String> referred = referred(report, printed);
    for (String annex : printed) {
      if (!referred.contains(annex)) {
        faults.add(Rule.ANNEXES, annex, "không câu nào dẫn đến", "được dẫn trong phần lời văn");
      }
    }
    for (String annex : referred) {
      if (!printed.contains(annex)) {
        faults.add(Rule.ANNEXES, annex, "được dẫn nhưng không in", "một phụ lục có in");
      }
    }
    for (String annex : empty) {
      faults.add(Rule.ANNEXES, annex, "không có dòng nào", "một phụ lục có nội dung");
    }
  }

  /** The annexes that the pages before the first annex name. */
  private static Set<String> referred(Examined report, Set<String> printed) {
    List<Page> body = new ArrayList<>();
    for (Page page : report.pages()) {
      if (page.runs().stream().anyMatch(run -> run.isBold() && printed.contains(run.text()))) {
        break;
      }
      body.add(page);
    }
    String text =
        body.stream()
            .flatMap(page -> Examined.body(page).stream())
            .map(Page.Run::text)
            .collect(Collectors.joining(" "));
    return REFERENCE
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
