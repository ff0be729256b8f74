package vn.tonghop.warehouse.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A text as it was meant, out of how office programs store it. */
class OfficeTextTest {

  @Test
  void readsEveryWayOfStoringAsWhatWasTyped() {
    Map<String, String> meant =
        Map.of(
            "tăng._x000D_\n_x000D_\nDoanh thu", "tăng.\n\nDoanh thu",
            "một\r\nhai\rba", "một\nhai\nba",
            "một_x000B_hai\u2028ba", "một\nhai\nba",
            "thủy sản phục\u00ADhồi\u200B, Doanh thu\uFEFF tăng",
                "thủy sản phụchồi, Doanh thu tăng",
            "E - Ước\u00A0thực\u202Fhiện", "E - Ước thực hiện",
            "\uF0B7 thủy sản \uF0E0 tốt", "• thủy sản → tốt",
            "Chi\u0309 tie\u0302u", "Chỉ tiêu",
            "a_x005F_x000D_b", "a_x000D_b",
            "ma_xa_xã_x00", "ma_xa_xã_x00",
            "150,5¹", "150,5¹");
    meant.forEach((stored, typed) -> assertThat(OfficeText.clean(stored)).isEqualTo(typed));
  }

  @Test
  void leavesInWhatActsUnseenSoThatItIsTold() {
    assertThat(OfficeText.clean("tăng_x001B_[2J \u202Ethuế")).isEqualTo("tăng\u001B[2J \u202Ethuế");
  }
}
