package vn.tonghop.warehouse.validate;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.validate.rules.RuleReport;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/**
 * What is found at a cell only because another is wrong: sums, quotients and changes that were
 * computed from a cell that must be mended by itself, or is doubtful by itself and contradicted by
 * them, say nothing of the cells beside it. Whoever mends the workbook is led to the one; its own
 * finding rejects, so the verdict is the same.
 */
final class Consequences {

  private static final String FOLLOWS = "FOLLOWS_FROM_ANOTHER_CELL";

  private Consequences() {}

  /**
   * The findings, of which those that follow from another's cell accuse nobody and name it.
   *
   * @param report what the rules say: the cells with which theirs were compared, which of them are
   *     doubts: a doubtful cell that others contradict is the one that is wrong; and which are
   *     causes: what other rules say of such a cell, and propose for it, is not told
   */
  static List<Finding> told(List<Finding> all, RuleReport report) {
    List<Finding> findings = withoutWhatTheyCause(all, report);
    Map<Finding, List<String>> compared = report.compared();
    Set<String> doubtful = places(findings, report.doubts()::contains);
    Set<String> alone =
        places(findings, one -> report.doubts().contains(one) && !compared.containsKey(one));
    Set<String> wrong =
        places(
            findings,
            finding ->
                finding.rejects()
                    && (!compared.containsKey(finding)
                        || report.doubts().contains(finding)
                            && Collections.disjoint(placesOf(finding, compared), doubtful)));
    Set<String> contradicted =
        findings.stream()
            .filter(finding -> finding.rejects() && compared.containsKey(finding))
            .filter(finding -> !report.doubts().contains(finding))
            .filter(finding -> Collections.disjoint(placesOf(finding, compared), wrong))
            .flatMap(finding -> suspects(finding, compared, doubtful, alone))
            .collect(Collectors.toSet());
    wrong.addAll(contradicted);
    // Of two cells that are wrong one or the other, what they say of each other has been said.
    Set<String> either =
        places(findings, finding -> finding.rejects() && report.doubts().contains(finding));
    either.removeAll(wrong);
    List<Finding> told =
        findings.stream()
            .filter(
                finding ->
                    report.doubts().contains(finding)
                        || !compared.containsKey(finding)
                        || !either.contains(place(finding, finding.cell()))
                        || !either.containsAll(placesOf(finding, compared)))
            .map(
                finding ->
                    report.doubts().contains(finding)
                            && contradicted.contains(place(finding, finding.cell()))
                        ? finding.rejecting()
                        : finding)
            .map(
                finding ->
                    report.doubts().contains(finding)
                            && wrong.contains(place(finding, finding.cell()))
                        ? finding
                        : told(finding, compared.getOrDefault(finding, List.of()), wrong))
            .distinct()
            .toList();
    // Of a cell that something else accuses nobody says that it is right.
    Set<String> accused = places(told, Finding::rejects);
    return told.stream()
        .filter(
            finding ->
                !finding.code().equals(FOLLOWS)
                    || !accused.contains(place(finding, finding.cell())))
        .toList();
  }

  private static List<Finding> withoutWhatTheyCause(List<Finding> findings, RuleReport report) {
    Set<String> caused = places(findings, report.causes()::contains);
    Set<Finding> judged = Set.copyOf(report.findings());
    return findings.stream()
        .filter(
            finding ->
                report.causes().contains(finding)
                    || !judged.contains(finding)
                    || !caused.contains(place(finding, finding.cell())))
        .toList();
  }

  /**
   * The doubtful cells that a comparison speaks against; where its own is one beside others, those
   * that are doubted by themselves: of two that are doubted by one another it says not which.
   */
  private static Stream<String> suspects(
      Finding finding,
      Map<Finding, List<String>> compared,
      Set<String> doubtful,
      Set<String> alone) {
    String own = place(finding, finding.cell());
    List<String> suspects =
        Stream.concat(Stream.of(own), placesOf(finding, compared).stream())
            .filter(doubtful::contains)
            .toList();
    boolean isClear = suspects.size() == 1 || !suspects.contains(own);
    return suspects.stream().filter(cell -> isClear || alone.contains(cell));
  }

  private static Finding told(Finding finding, List<String> compared, Set<String> wrong) {
    List<String> causes =
        compared.stream().filter(cell -> wrong.contains(place(finding, cell))).toList();
    return causes.isEmpty()
        ? finding
        : FindingTexts.structure()
            .finding(
                FOLLOWS,
                finding.sheet(),
                finding.cell(),
                finding.found(),
                "",
                String.join(", ", causes));
  }

  private static Set<String> places(List<Finding> findings, Predicate<Finding> wanted) {
    return findings.stream()
        .filter(wanted)
        .map(finding -> place(finding, finding.cell()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> placesOf(Finding finding, Map<Finding, List<String>> compared) {
    return compared.getOrDefault(finding, List.of()).stream()
        .map(cell -> place(finding, cell))
        .toList();
  }

  private static String place(Finding finding, String cell) {
    return finding.sheet() + "!" + cell;
  }
}
