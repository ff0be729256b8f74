package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;

class RuleYieldTest {

  @Test
  void tellsBreachesAsOneReadsSheets() {
    List<RuleYield.Breach> read =
        List.of(
            breach("Chỉ tiêu", "", "of the whole sheet"),
            breach("Chỉ tiêu", "AA9", "of a row above"),
            breach("Chỉ tiêu", "A10", "a"),
            breach("Chỉ tiêu", "A10", "b"),
            breach("Chỉ tiêu", "B10", "a"),
            breach("Chỉ tiêu", "AA10", "a"),
            breach("Chỉ tiêu", "A20", "a"),
            breach("Dự án", "A2", "a"));

    assertThat(
            IntStream.range(0, read.size())
                .mapToObj(i -> read.get(read.size() - 1 - i))
                .sorted(RuleYield.Breach.BY_PLACE))
        .containsExactlyElementsOf(read);
  }

  private static RuleYield.Breach breach(String sheet, String cell, String message) {
    return new RuleYield.Breach(
        new Finding("CODE", Severity.REMARK, sheet, cell, "", "", message, ""),
        List.of(),
        RuleRow.ofTexts(Map.of()));
  }
}
