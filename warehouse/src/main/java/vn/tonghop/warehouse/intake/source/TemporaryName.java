package vn.tonghop.warehouse.intake.source;

import java.util.List;
import java.util.Locale;

/** Names that programs give to files they have not finished, and names that are hidden. */
final class TemporaryName {

  private static final List<String> STARTS = List.of(".", "~", "#");
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart");
  private static final List<String> ENDS = List.of(".swp", ".lock", "~");
  private static final List<String> NAMES = List.of("thumbs.db", "desktop.ini");

  private TemporaryName() {}

  static boolean matches(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isHidden(lower) || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /** Whether a name says that its file is unfinished, and not that it is nobody's business. */
  static boolean isUnfinished(String name) {
    return matches(name) && !isHidden(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isHidden(String lower) {
    return NAMES.contains(lower)
        || STARTS.stream().anyMatch(lower::startsWith)
        || ENDS.stream().anyMatch(lower::endsWith);
  }
}
