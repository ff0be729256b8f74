package vn.tonghop.warehouse.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;

/**
 * Findings without what is said better at the same cell: of one that was rejected, what had been
 * read before; of one with its unit, that the number is a text.
 */
final class SaidOnce {

  private static final Set<String> WHAT_WAS_READ =
      Set.of(
          "NUMBER_TYPED_AS_TEXT",
          "NUMBER_READ_BY_CONVENTION",
          "NUMBER_ROUNDED",
          "SHOWN_ROUNDED",
          "WORDS_READ");

  private SaidOnce() {}

  static List<Finding> of(List<Finding> findings) {
    Set<String> rejected = new HashSet<>();
    Set<String> withUnit = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.rejects() && !finding.cell().isEmpty()) {
        rejected.add(place(finding));
      }
      if (finding.code().equals("UNIT_WRITTEN")) {
        withUnit.add(place(finding));
      }
    }
    return findings.stream()
        .filter(
            finding ->
                !WHAT_WAS_READ.contains(finding.code()) || !rejected.contains(place(finding)))
        .filter(
            finding ->
                !finding.code().equals("NUMBER_TYPED_AS_TEXT")
                    || !withUnit.contains(place(finding)))
        .toList();
  }

  /** What rules found, without what they say of an unread cell, which to them is blank. */
  static List<Finding> withoutUnread(List<Finding> found, List<Finding> reading) {
    Set<String> unread =
        reading.stream().filter(Finding::rejects).map(SaidOnce::place).collect(Collectors.toSet());
    return found.stream().filter(finding -> !unread.contains(place(finding))).toList();
  }

  private static String place(Finding finding) {
    return finding.sheet() + "!" + finding.cell();
  }
}
