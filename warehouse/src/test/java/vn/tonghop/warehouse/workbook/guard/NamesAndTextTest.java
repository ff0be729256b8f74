package vn.tonghop.warehouse.workbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAndTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "báo cáo tháng 6.xlsx|báo cáo tháng 6.xlsx",
        "../../etc/passwd|passwd",
        "C:\\temp\\a.xlsx|a.xlsx",
        "..|khong-ten",
        ".hidden.xlsx|hidden.xlsx",
        "~$a.xlsx|$a.xlsx",
        "con.xlsx|_con.xlsx",
        "a:b?.xlsx|a_b_.xlsx",
        "a\u202Excod.xlsx|axcod.xlsx",
        "a\u0000b\u0007.xlsx|ab.xlsx",
      })
  void makesNamesSafe(String outside, String safe) {
    assertThat(SafeName.of(outside).text()).isEqualTo(safe.replace("$", "_"));
  }

  @Test
  void composesNamesAndKeepsTheExtensionOfLongOnes() {
    String apart = Normalizer.normalize("Sở Kế hoạch.xlsx", Normalizer.Form.NFD);
    assertThat(SafeName.of(apart).text()).isEqualTo("Sở Kế hoạch.xlsx");
    String name = SafeName.of("ộ".repeat(500) + ".xlsx").text();
    assertThat(name).endsWith("ộ.xlsx");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
  }

  @Test
  void keepsEveryNameInsideItsFolder() {
    Random random = new Random(7);
    Path folder = Path.of("/x/y");
    String pieces = "./\\:~- \u0000\u202Ea\u0301ộ\uD83D%*con";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        name.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      String safe = SafeName.of(name.toString()).text();
      assertThat(folder.resolve(safe).normalize().getParent())
          .as(name.toString())
          .isEqualTo(folder);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+cmd",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1+1",
        "\r=1",
        " =1+1",
        "\u00A0=1",
        "＝1+1",
        "\uFEFF=1",
        "-1+1",
        "|x",
        "\n=HYPERLINK(\"x\")"
      })
  void makesFormulasInert(String text) {
    InertText inert = InertText.of(text);
    assertThat(inert.needsQuotePrefix()).isTrue();
    assertThat(inert.csv()).isEqualTo("'" + text);
    assertThat(inert.workbook()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-4,13%", "+11,26", "-", "Đạt", "1=1", "", "a@b.vn", "…"})
  void leavesNumbersAndWordsAlone(String text) {
    assertThat(InertText.of(text).csv()).isEqualTo(text);
  }
}
