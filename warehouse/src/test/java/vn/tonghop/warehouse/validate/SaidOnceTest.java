package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;

class SaidOnceTest {

  /** Rules take a cell that could not be read for blank, and would say so of what stands there. */
  @Test
  void saysOfACellThatCannotBeReadNothingElse() {
    Finding unread = finding("TEXT_WHERE_NUMBER_BELONGS", Severity.REJECT, "E17");
    Finding remark = finding("NUMBER_TYPED_AS_TEXT", Severity.REMARK, "E18");
    Finding blank = finding("COUNT_LEFT_OUT", Severity.REJECT, "E17");
    Finding other = finding("COUNT_FALLS", Severity.REJECT, "E18");

    assertThat(SaidOnce.withoutUnread(List.of(blank, other), List.of(unread, remark)))
        .containsExactly(other);
  }

  private static Finding finding(String code, Severity severity, String cell) {
    return new Finding(code, severity, "Văn bản", cell, "", "", code, code);
  }
}
