package vn.tonghop.jobs.deliver;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SaidTogether;
import vn.tonghop.warehouse.Submission;

/** The first findings of a workbook in words; the file itself has all of them. */
final class FindingsText {

  private static final int SHOWN = 20;

  private FindingsText() {}

  /** What must be mended before what is only told. */
  static String of(List<Finding> all) {
    List<Finding> findings = SaidTogether.of(all);
    List<Finding> shown =
        findings.stream()
            .sorted(Comparator.comparing(Finding::rejects).reversed())
            .limit(SHOWN)
            .toList();
    int left = findings.size() - shown.size();
    return Stream.of(
            lines("Phải chỉnh sửa:", shown, Finding::rejects),
            lines("Lưu ý, không bắt buộc sửa:", shown, Predicate.not(Finding::rejects)),
            left > 0 ? "và %d nội dung khác, xem đầy đủ trong tệp.".formatted(left) : "")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * How many lines tell what must be mended, and the findings that reports count if those are more.
   */
  static String toMend(Submission submission) {
    long lines = SaidTogether.of(submission.findings()).stream().filter(Finding::rejects).count();
    return lines
        + (lines == submission.rejectCount()
            ? ""
            : " (%d lỗi, tính theo từng ô)".formatted(submission.rejectCount()));
  }

  private static String lines(String heading, List<Finding> shown, Predicate<Finding> which) {
    String lines =
        shown.stream().filter(which).map(FindingsText::line).collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "" : heading + "\n" + lines;
  }

  private static String line(Finding finding) {
    return "- %s%s%s".formatted(place(finding), finding.messageVi(), finding.expectedVi());
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
