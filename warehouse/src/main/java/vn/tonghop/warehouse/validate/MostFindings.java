package vn.tonghop.warehouse.validate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/** The findings that a verdict keeps and an answer lists, and how many there are besides. */
final class MostFindings {

  /** An issued form has two thousand cells to fill; verdicts are read for years. */
  private static final int MOST = 5_000;

  private MostFindings() {}

  /** All, or as many as anybody can repair before the next delivery, first those that reject. */
  static List<Finding> of(List<Finding> findings) {
    if (findings.size() <= MOST) {
      return findings;
    }
    String others = Integer.toString(findings.size() - MOST);
    return Stream.concat(
            findings.stream()
                .sorted(Comparator.comparing((Finding finding) -> !finding.rejects()))
                .limit(MOST),
            Stream.of(FindingTexts.structure().finding("MORE_FINDINGS", "", "", others, "", "")))
        .toList();
  }
}
