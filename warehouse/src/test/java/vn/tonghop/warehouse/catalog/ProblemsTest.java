package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final Problems problems = new Problems();

  @Test
  void tellsACauseOnceWithItsPlaces() {
    problems.depends("targets.csv", "the target");
    problems.error("targets.csv", 4, "no document");
    problems.error("targets.csv", 3, "no indicator");
    problems.error("targets.csv", 2, "no document");
    problems.error("targets.csv", 2, "no document");
    problems.error("areas.csv", 2, "no document");

    assertThat(problems.errors())
        .containsExactly(
            "targets.csv line 2, 4 (2 times): no document [decides the target]",
            "targets.csv line 3: no indicator [decides the target]",
            "areas.csv line 2: no document");
    assertThatThrownBy(problems::throwIfAny)
        .hasMessageStartingWith("Cannot load the catalog: 4 errors, expected none");
  }

  @Test
  void tellsOfManyPlacesTheFirstAndTheLast() {
    for (int line = 2; line <= 38; line++) {
      problems.error("targets.csv", line, "no document");
    }
    assertThat(problems.errors())
        .containsExactly(
            "targets.csv line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …, 38 (37 times): no document");
  }
}
