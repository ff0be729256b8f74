package vn.tonghop.reports.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.reports.mart.Mart;

class GrowthTest {

  @Test
  void putsTheEarlierYearAndTheEarlierPeriodFirst() {
    Mart mart =
        new Mart(
            "edition__growth",
            List.of("point_label_vi", "series_vi"),
            List.of(row("Cả năm", "Năm 2023"), row("Quý I", "Năm 2023"), row("Quý I", "Năm 2022")));
    assertThat(Growth.of(mart))
        .isEqualTo(new Growth(List.of("Quý I", "Cả năm"), List.of("Năm 2022", "Năm 2023")));
  }

  private static Map<String, Object> row(String point, String series) {
    return Map.of("point_label_vi", point, "series_vi", series);
  }
}
