package vn.tonghop.reports.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.render.Renderer;

class BlankContentsTest {

  @Test
  void saysNothingInEveryWayInWhichReportsSaySomething() {
    assertThat(Contents.blank().sections())
        .extracting(section -> (Object) section.said().getClass())
        .contains((Object[]) Said.class.getPermittedSubclasses());
  }

  @Test
  void isPrintedAndWrittenAsAnyReportIs() {
    assertThatCode(Renderer::printNothing).doesNotThrowAnyException();
    assertThatCode(EditableReports::writeNothing).doesNotThrowAnyException();
  }
}
