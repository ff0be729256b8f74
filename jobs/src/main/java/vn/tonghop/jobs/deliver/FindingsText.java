package vn.tonghop.jobs.deliver;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SaidTogether;

/** The first findings of a workbook in words; the file itself has all of them. */
final class FindingsText {

  private static final int SHOWN = 20;

  private FindingsText() {}

  static String of(List<Finding> all) {
    List<Finding> findings = SaidTogether.of(all);
    if (findings.isEmpty()) {
      return "";
    }
    String lines =
        findings.stream()
            .limit(SHOWN)
            .map(f -> "- %s%s".formatted(place(f), f.messageVi()))
            .collect(Collectors.joining("\n"));
    int left = findings.size() - SHOWN;
    return "Kết quả kiểm tra:\n"
        + lines
        + (left > 0 ? "\n- và %d nội dung khác, xem đầy đủ trong tệp.".formatted(left) : "");
  }

  private static String place(Finding finding) {
    if (finding.sheet().isEmpty()) {
      return "";
    }
    return finding.cell().isEmpty()
        ? "Trang tính %s: ".formatted(finding.sheet())
        : "Trang tính %s, ô %s: ".formatted(finding.sheet(), finding.cell());
  }
}
