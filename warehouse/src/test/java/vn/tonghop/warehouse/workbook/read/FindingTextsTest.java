package vn.tonghop.warehouse.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Finding;

class FindingTextsTest {

  @Test
  void refusesAMisspeltKey() {
    assertThatThrownBy(() -> FindingTexts.of("a.yml", "LATE: {severity: remark, expcted: none}"))
        .hasMessage(
            "Cannot read a.yml: unknown key 'expcted' in LATE, expected one of [en, expected, severity, vi]; did you mean 'expected'?");
  }

  @Test
  void tellsAMomentInTheWayOfTheSentence() {
    Finding late = FindingTexts.structure().finding("LATE", "", "", "", "17:00 ngày 18/8/2025", "");
    assertThat(late.messageVi()).startsWith("Tệp này đến sau hạn 17:00 ngày 18/8/2025;");
    assertThat(late.messageEn())
        .startsWith("The file arrived after the deadline 2025-08-18 17:00;");

    Finding twins =
        FindingTexts.structure()
            .finding("SENT_AT_ONE_TIME", "", "", "a.xlsx", "", "08:00:05 ngày 05/02/2025");
    assertThat(twins.messageEn()).contains("at the same time (2025-02-05 08:00:05)");
  }
}
