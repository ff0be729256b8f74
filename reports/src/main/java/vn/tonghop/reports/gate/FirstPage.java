package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;

/** The summary stands on the first page, all of it: that page is enough for who reads no other. */
final class FirstPage {

  private FirstPage() {}

  static void find(Examined report, Faults faults) {
    Finder finder = new Finder(report.pages());
    for (Section section : report.contents().summary()) {
      for (String text : texts(section)) {
        Optional<Written> written = finder.find(text);
        if (written.isPresent() && written.get().lastPage() > 1) {
          faults.add(
              Rule.LAYOUT,
              "tóm tắt: “%s”".formatted(text),
              "trang " + written.get().lastPage(),
              "cả phần tóm tắt ở trang 1");
        }
      }
    }
  }

  private static List<String> texts(Section section) {
    List<String> texts = new ArrayList<>();
    if (!section.heading().isEmpty()) {
      texts.add(section.heading());
    }
    if (section.said() instanceof Said.Prose prose) {
      prose.lines().forEach(line -> texts.add(line.text()));
    } else if (section.said() instanceof Said.Grid grid && !grid.rows().isEmpty()) {
      texts.add(grid.rows().get(grid.rows().size() - 1).cells().get(0).text());
    }
    return texts;
  }
}
