package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "SCT, SCT, true",
    "SCTT, SCT, true", // one too many
    "SC, SCT, true", // one too few
    "SCR, SCT, true", // another
    "CST, SCT, true", // two changed
    "XYZ, SCT, false", // three changed
    "'', AB, true",
    "'', ABC, false",
    "AB, '', true",
    "ABC, '', false",
    "ABCD, XBXD, true",
    "BADCX, ABCDE, false", // neighbours in each other's place twice, and another
    "BADCE, ABCDE, true",
    "KITTEN, SITTING, false", // three: k-s, e-i, and g
  })
  void isNearWithinTwoChanges(String name, String other, boolean isNear) {
    assertThat(Nearest.isNear(name, other)).isEqualTo(isNear);
  }

  @Test
  void hintsAtWhatIsNearestAndNearEnoughToBeMeant() {
    assertThat(Nearest.hint("KITTEN", List.of("MITTEN", "KITCHEN"))).contains("'MITTEN'");
    assertThat(Nearest.hint("AB", List.of("XY"))).as("two changes are always allowed").isNotEmpty();
    assertThat(Nearest.hint("ABC", List.of("XYZ"))).isEmpty();
    assertThat(Nearest.hint("ABCDEFGHI", List.of("XYZDEFGHI")))
        .as("a third of a long name")
        .isEqualTo("; did you mean 'XYZDEFGHI'?");
    assertThat(Nearest.hint("ABCDEFGHI", List.of("XYZWEFGHI"))).isEmpty();
    assertThat(Nearest.hint("A", List.of())).isEmpty();
  }

  @Test
  void hintsAtWhatOnlyBeginsSo() {
    assertThat(
            Nearest.hintOfBeginning(
                "fct_taks", List.of("fct_targets", "fct_task_progress", "fct_told")))
        .isEqualTo("; did you mean 'fct_task_progress'?");
    assertThat(Nearest.hintOfBeginning("fct_told", List.of("fct_told_more", "fct_tolds")))
        .as("rather the whole than a beginning")
        .isEqualTo("; did you mean 'fct_tolds'?");
    assertThat(Nearest.hintOfBeginning("abcdef", List.of("abcxyzfgh"))).isEmpty();
    assertThat(Nearest.hintOfBeginning("abcde", List.of("abcdefghij"))).as("short").isEmpty();
    assertThat(Nearest.hintOfBeginning("abcdef", List.of("abcdefghij"))).isNotEmpty();
  }
}
