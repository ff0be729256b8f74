package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static final List<String> HEADER = List.of("agency", "note");

  @Test
  void noTextOfAnAgencyRunsAsAFormulaInASpreadsheet() {
    List<List<String>> rows =
        List.of(
            List.of("CTK", "=HYPERLINK(\"http://x\";\"xem\")"),
            List.of("STC", "-4,13%"),
            List.of("SCT", "@SUM(A1)"),
            List.of("SGD", "bình thường, không có gì"));
    assertThat(TextTable.csv(HEADER, rows))
        .isEqualTo(
            """
            agency,note
            CTK,"'=HYPERLINK(""http://x"";""xem"")"
            STC,"-4,13%"
            SCT,'@SUM(A1)
            SGD,"bình thường, không có gì"
            """);
  }
}
