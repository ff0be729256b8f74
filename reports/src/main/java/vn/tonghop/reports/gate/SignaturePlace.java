package vn.tonghop.reports.gate;

import java.util.List;
import java.util.Optional;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.outline.Letter;

/**
 * Where the report is signed: one field under the signer's office, in its middle, over nothing that
 * is written (Decree 30/2020/NĐ-CP, appendix I, 7c).
 */
final class SignaturePlace {

  private static final double CENTRED = 3;
  private static final String EXPECTED_VI = "ở giữa, dưới chức vụ người ký, không đè lên chữ";

  private SignaturePlace() {}

  static List<Fault> faults(Examined report) {
    boolean isLetter =
        report.contents().sections().stream()
            .anyMatch(section -> section.said().equals(new Said.Formal(Letter.FOOT)));
    Optional<Written> authority =
        new Finder(report.pages()).find(report.contents().texts().getOrDefault("authority_vi", ""));
    if (!isLetter || authority.isEmpty()) {
      return List.of();
    }
    Page page = report.pages().get(authority.get().page() - 1);
    if (page.fields().size() != 1) {
      return List.of(fault(report, page.fields().size() + " ô ký"));
    }
    Page.Field field = page.fields().get(0);
    boolean isUnder =
        field.top() > authority.get().last().baseline()
            && Math.abs(field.centre() - authority.get().centre()) < CENTRED
            && field.bottom() < page.height() - Examined.TOP;
    boolean isFree = page.runs().stream().noneMatch(field::covers);
    return isUnder && isFree ? List.of() : List.of(fault(report, field.toString()));
  }

  private static Fault fault(Examined report, String found) {
    return report.fault(Rule.LAYOUT, report.code() + ".pdf: chữ ký (ô 7c)", found, EXPECTED_VI);
  }
}
