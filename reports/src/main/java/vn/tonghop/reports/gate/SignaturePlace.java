package vn.tonghop.reports.gate;

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

  static void find(Examined report, Faults faults) {
    boolean isLetter =
        report.contents().sections().stream()
            .anyMatch(section -> section.said().equals(new Said.Formal(Letter.FOOT)));
    Optional<Written> authority =
        new Finder(report.pages()).find(report.contents().texts().getOrDefault("authority_vi", ""));
    if (!isLetter || authority.isEmpty()) {
      return;
    }
    String place = report.code() + ".pdf: chữ ký (ô 7c)";
    Page page = report.pages().get(authority.get().page() - 1);
    if (page.fields().size() != 1) {
      faults.add(Rule.LAYOUT, place, page.fields().size() + " ô ký", EXPECTED_VI);
      return;
    }
    Page.Field field = page.fields().get(0);
    boolean isUnder =
        field.top() > authority.get().last().baseline()
            && Math.abs(field.centre() - authority.get().centre()) < CENTRED
            && field.bottom() < page.height() - Examined.TOP;
    if (!isUnder || page.runs().stream().anyMatch(field::covers)) {
      faults.add(Rule.LAYOUT, place, field.toString(), EXPECTED_VI);
    }
  }
}
