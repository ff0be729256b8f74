package vn.tonghop.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.reports.FixtureReport;
import vn.tonghop.reports.outline.Outlines;

class GateTest {

  @TempDir Path folder;

  static List<String> reports() {
    return Outlines.shipped().listCodes();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void findsNothingWrongWithWhatIsPrinted(String report) {
    FixtureReport.published(folder, report);
    assertThat(new Gate().examine(folder, List.of(report)).faults()).isEmpty();
  }

  /** Measured by one rule and broken by another, such a note lost its last line. */
  @Test
  void aNoteWhoseAddressWrapsKeepsItsLastLine() {
    String note =
        "Khách du lịch lưu trú (6 tháng); Doanh thu du lịch (6 tháng): Nguồn: Cần Thơ thu hút 3,7"
            + " triệu lượt du khách trong 6 tháng đầu năm 2024 (vneconomy.vn)"
            + " <https://vneconomy.vn/can-tho-thu-hut-3-7-trieu-luot-du-khach-trong-6-thang-dau-nam-2024.htm>";
    FixtureReport.published(
        folder, "half_year", "update marts.edition__notes set text_vi = '%s'".formatted(note));
    assertThat(new Gate().examine(folder, List.of("half_year")).faults()).isEmpty();
  }
}
