package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TCVN3|Céng hßa x· héi chñ nghÜa ViÖt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
        "TCVN3|Tæng s¶n phÈm trªn ®Þa bµn|Tổng sản phẩm trên địa bàn",
        "TCVN3|Së KÕ ho¹ch vµ §Çu t­|Sở Kế hoạch và Đầu tư",
        "VNI|Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI|Toång saûn phaåm treân ñòa baøn|Tổng sản phẩm trên địa bàn",
        "VNI|Sôû Keá hoaïch vaø Ñaàu tö|Sở Kế hoạch và Đầu tư",
      })
  void recognisesOldEncodingsAndShowsTheText(
      LegacyEncoding encoding, String text, String converted) {
    assertThat(LegacyEncoding.detect(text))
        .hasValueSatisfying(
            found -> {
              assertThat(found.encoding()).isEqualTo(encoding);
              assertThat(found.converted()).isEqualTo(converted);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "cá và là",
        "Tổng sản phẩm trên địa bàn",
        "café",
        "São Paulo",
        "naïve",
        "plain words",
        "",
        "1.234,5 m²",
        "25 °C",
        "Đạt"
      })
  void leavesUnicodeAlone(String text) {
    assertThat(LegacyEncoding.detect(text)).isEmpty();
  }
}
