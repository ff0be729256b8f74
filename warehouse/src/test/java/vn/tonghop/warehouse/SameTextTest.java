package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTextTest {

  @ParameterizedTest
  @CsvSource({
    "Kim ngạch nhập khẩu hàng hóa,Kim ngạch nhập khẩu hàng hoá",
    "Thủy sản,Thuỷ sản",
    "TỶ LỆ GIẢI NGÂN,Tỉ lệ giải ngân",
    "Quý II năm 2025,Quí II năm 2025",
    "Qúy II năm 2025,Quý II năm 2025",
    "Hòan thành đúng hạn,Hoàn thành đúng hạn",
    "tỷ đồng,tỉ đồng",
    "Uớc thực hiện,Ước thực hiện",
    "Công ty vật liệu,Công ti vật liệu"
  })
  void saysTheSameInEitherSpelling(String one, String other) {
    assertThat(SameText.fold(one)).isEqualTo(SameText.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"hoa,hóa", "thúy,thủy", "tay,tai", "ý kiến,í kiến", "lúy,lúi"})
  void keepsOtherWordsApart(String one, String other) {
    assertThat(SameText.isSame(one, other)).isFalse();
  }
}
