package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows of a change, so that a hundred communes are read in a line. */
class YearDifferenceTest {

  @Test
  void namesManyForWhomTheSameFollowsTogether() {
    List<String> communes = IntStream.rangeClosed(1, 103).mapToObj(i -> "X" + i).toList();
    assertThat(YearDifference.named(communes))
        .containsExactly("each of X1, X2, X3, X4, X5, X6 and 97 more");
    assertThat(YearDifference.named(communes.subList(0, 6))).hasSize(6);
  }
}
