package vn.tonghop.warehouse.workbook.annotate;

import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import vn.tonghop.warehouse.Finding;

/** Findings as whoever mends a workbook goes through it. */
final class Worklist {

  private Worklist() {}

  /**
   * What must be repaired before what is only told; of each the whole file first, then sheet by
   * sheet in the order in which they are named, down the rows.
   */
  static List<Finding> of(List<Finding> findings) {
    List<String> sheets = findings.stream().map(Finding::sheet).distinct().toList();
    return findings.stream()
        .sorted(
            Comparator.comparing((Finding finding) -> !finding.rejects())
                .thenComparing(finding -> !finding.sheet().isEmpty())
                .thenComparing(finding -> sheets.indexOf(finding.sheet()))
                .thenComparing(finding -> !finding.cell().isEmpty())
                .thenComparing(Worklist::address))
        .toList();
  }

  private static CellAddress address(Finding finding) {
    return finding.cell().isEmpty() ? CellAddress.A1 : new CellAddress(finding.cell());
  }
}
