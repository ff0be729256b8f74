package vn.tonghop.jobs.operate;

import java.util.List;
import java.util.function.Predicate;
import vn.tonghop.warehouse.query.PrintedChange;

/**
 * What two editions print differently, for a terminal: under each indicator what changed, in one
 * line where it is short, else the old text above the new one.
 *
 * @param marked which of them bear a star
 */
record ChangesByIndicator(List<PrintedChange> changes, Predicate<PrintedChange> marked) {
  private static final int SHORT = 100;

  ChangesByIndicator(List<PrintedChange> changes) {
    this(changes, change -> false);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (PrintedChange change : changes) {
      String about = about(change);
      if (!about.equals(last)) {
        text.append(TextTable.wrapped(about, 0));
        last = about;
      }
      text.append(marked.test(change) ? "*" : " ").append(told(change).substring(1));
    }
    return text.toString();
  }

  private static String about(PrintedChange change) {
    return "%s  %s (%s)"
        .formatted(change.indicatorCode(), change.indicatorNameVi(), change.listCode());
  }

  private static String told(PrintedChange change) {
    String old = named(change.oldText());
    String now = named(change.newText());
    String why = change.reasonVi().isEmpty() ? "" : "; " + change.reasonVi();
    String line = "%s: %s -> %s%s".formatted(change.measureNameVi(), old, now, why);
    return line.length() <= SHORT
        ? "  " + line + "\n"
        : TextTable.wrapped(change.measureNameVi() + why, 2)
            + TextTable.wrapped(old, 6).replaceFirst("^ {4}", "  - ")
            + TextTable.wrapped(now, 6).replaceFirst("^ {4}", "  + ");
  }

  private static String named(String text) {
    return text.isBlank() ? "(nothing)" : text;
  }
}
