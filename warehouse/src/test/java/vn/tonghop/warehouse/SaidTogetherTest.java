package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is to be said 43 times is said once, and of no cell is forgotten. */
class SaidTogetherTest {

  @Test
  void tellsOnceWhatGoesDownAColumnAndWhere() {
    List<Finding> findings =
        Stream.of("K9", "K10", "K11", "L2", "K99", "AB3").map(cell -> unknown(cell, "z")).toList();

    assertThat(SaidTogether.of(findings)).containsExactly(unknown("K9:K11, K99, L2, AB3", "z"));
  }

  @Test
  void keepsApartWhatIsNotTheSame() {
    Finding elsewhere =
        new Finding("A", Severity.REJECT, "Dự án", "K9", "z", "", "Không có.", "Unknown.");
    List<Finding> findings = List.of(unknown("K9", "z"), unknown("K10", "y"), elsewhere);

    assertThat(SaidTogether.of(findings)).isEqualTo(findings);
  }

  @Test
  void namesNoCellOfWhatIsOfTheWholeFile() {
    assertThat(SaidTogether.of(List.of(unknown("", "z"), unknown("K9", "y"))))
        .containsExactly(unknown("", "z"), unknown("K9", "y"));
  }

  @Test
  void tellsTheCellsInTheOrderOfTheRowsWhateverTheirOwn() {
    List<Finding> findings =
        IntStream.of(7, 5, 6, 5).mapToObj(row -> unknown("K" + row, "z")).toList();

    assertThat(SaidTogether.of(findings)).containsExactly(unknown("K5:K7", "z"));
  }

  private static Finding unknown(String cell, String found) {
    return new Finding("A", Severity.REJECT, "Chỉ tiêu", cell, found, "", "Không có.", "Unknown.");
  }
}
