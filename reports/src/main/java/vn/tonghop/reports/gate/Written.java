package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.reports.measure.Page;

/**
 * An element as it stands on a page.
 *
 * @param page the number of the page that it begins on, from 1
 * @param lastPage that of the page that it ends on
 * @param runs its lines or parts of lines, in their order
 */
record Written(int page, int lastPage, List<Page.Run> runs) {

  Written {
    runs = List.copyOf(runs);
  }

  Page.Run first() {
    return runs.get(0);
  }

  Page.Run last() {
    return runs.get(runs.size() - 1);
  }

  /** All of it, wherever its lines break. */
  String text() {
    return runs.stream().map(Page.Run::text).collect(Collectors.joining());
  }

  /** Its lines from their left to their right end, parts of a line put together. */
  List<Page.Run> lines() {
    List<Page.Run> lines = new ArrayList<>();
    for (Page.Run run : runs) {
      Page.Run before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (before != null && Math.abs(before.baseline() - run.baseline()) < 0.5) {
        lines.set(
            lines.size() - 1,
            new Page.Run(
                before.text() + " " + run.text(),
                Math.min(before.left(), run.left()),
                Math.max(before.right(), run.right()),
                before.baseline(),
                before.size(),
                before.font(),
                before.isBlack()));
      } else {
        lines.add(run);
      }
    }
    return lines;
  }

  /** The length of its longest line. */
  double length() {
    return lines().stream().mapToDouble(Page.Run::length).max().orElse(0);
  }

  double centre() {
    return lines().get(0).centre();
  }
}
