package vn.tonghop.warehouse.validate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/**
 * What is found at a cell only because another is wrong: sums, quotients and changes that were
 * computed from a cell that must be mended by itself say nothing of the cells beside it. Whoever
 * mends the workbook is led to the one; its own finding rejects, so the verdict is the same.
 */
final class Consequences {

  private Consequences() {}

  /**
   * The findings, of which those that follow from another's cell accuse nobody and name it.
   *
   * @param compared the cells with which those were compared that compare cells
   */
  static List<Finding> told(List<Finding> findings, Map<Finding, List<String>> compared) {
    Set<String> wrong =
        findings.stream()
            .filter(finding -> finding.rejects() && !compared.containsKey(finding))
            .map(finding -> place(finding, finding.cell()))
            .collect(Collectors.toSet());
    return findings.stream()
        .map(
            finding ->
                wrong.contains(place(finding, finding.cell()))
                    ? finding
                    : told(finding, compared.getOrDefault(finding, List.of()), wrong))
        .distinct()
        .toList();
  }

  private static Finding told(Finding finding, List<String> compared, Set<String> wrong) {
    List<String> causes =
        compared.stream().filter(cell -> wrong.contains(place(finding, cell))).toList();
    return causes.isEmpty()
        ? finding
        : FindingTexts.structure()
            .finding(
                "FOLLOWS_FROM_ANOTHER_CELL",
                finding.sheet(),
                finding.cell(),
                finding.found(),
                "",
                String.join(", ", causes));
  }

  private static String place(Finding finding, String cell) {
    return finding.sheet() + "!" + cell;
  }
}
