package vn.tonghop.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Failure;

class TextFillerTest {

  private static final Report REPORT =
      new Report("youth", ForEach.ONE, Map.of("who_vi", "Sở {city}"), List.of(), List.of());

  private final TextFiller filler =
      new TextFiller(
          REPORT,
          Map.of("city", "Cần Thơ", "as_of", Timestamp.valueOf("2024-06-20 16:00:00")),
          Map.of("scorecard", "Phụ lục I", "notes", "Phụ lục IV"));

  @Test
  void fillsColumnsTextsDaysAndNumbersOfAppendices() {
    assertThat(filler.filled("{who_vi}, {as_of}: {ref: scorecard}, {ref: notes}."))
        .isEqualTo("Sở Cần Thơ, 20/6/2024: Phụ lục I, Phụ lục IV.");
  }

  @Test
  void leavesOutWhatRefersToAnAppendixThatIsLeftOut() {
    assertThat(filler.filled("nhiệm vụ nêu tại {ref: tasks}; kết quả nêu tại {ref: scorecard}."))
        .isEqualTo("Kết quả nêu tại Phụ lục I.");
    assertThat(filler.filled("Kết quả nêu tại {ref: scorecard}; nhiệm vụ nêu tại {ref: tasks}."))
        .isEqualTo("Kết quả nêu tại Phụ lục I.");
    assertThat(filler.filled("Nhiệm vụ nêu tại {ref: tasks}.")).isEmpty();
  }

  @Test
  void refusesAPlaceThatNothingFills() {
    assertThatThrownBy(() -> filler.filled("{town}"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot fill '{town}' in report 'youth'");
  }
}
