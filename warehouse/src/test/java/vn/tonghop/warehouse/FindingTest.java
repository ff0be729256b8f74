package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

  /** A receipt said: 'đến sau hạn 17:00 ngày 31/10/2024. Cần là: 17:00 ngày 31/10/2024.' */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Báo cáo đến sau hạn 17:00 ngày 31/10/2024. | 17:00 ngày 31/10/2024 | ''",
        "Ô này phải là số. | một số | ' Cần là: một số.'",
        "Ô ghi 15,5 triệu. | 5 | ' Cần là: 5.'",
        "Ô này trống. | '' | ''"
      })
  void saysWhatShouldStandThereUnlessItsMessageDoes(
      String message, String expected, String behind) {
    Finding finding =
        new Finding("CODE", Severity.REMARK, "", "", "", expected, message, "In English.");
    assertThat(finding.expectedVi()).isEqualTo(behind);
  }
}
