package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime.WhenClosed;

/** The days around the end of April 2024: a holiday, a day off in exchange, a Saturday worked. */
class WorkingDaysTest {

  private final WorkingDays days = new WorkingDays(Catalog.shipped());

  @ParameterizedTest
  @CsvSource({
    "2024-04-26, true, ''", // a Friday
    "2024-04-27, false, thứ Bảy",
    "2024-04-28, false, Chủ nhật",
    "2024-04-29, false, Hoán đổi với ngày 04-05", // a Monday, exchanged
    "2024-04-30, false, Ngày Chiến thắng",
    "2024-05-02, true, ''",
    "2024-05-04, true, ''", // the Saturday worked in lieu of the Monday
    "2024-05-05, false, Chủ nhật",
  })
  void knowsWhichDaysAreWorkedAndWhyNot(LocalDate day, boolean isWorked, String vi) {
    assertThat(days.isWorked(day)).isEqualTo(isWorked);
    assertThat(days.whyClosedVi(day)).isEqualTo(vi);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-28, NONE, 2024-04-28",
    "2024-04-28, NEXT_WORKING_DAY, 2024-05-02",
    "2024-05-01, PREVIOUS_WORKING_DAY, 2024-04-26",
    "2024-05-04, NEXT_WORKING_DAY, 2024-05-04", // a day worked in lieu moves nothing
    "2024-05-05, PREVIOUS_WORKING_DAY, 2024-05-04",
    "2024-05-02, NEXT_WORKING_DAY, 2024-05-02",
  })
  void movesADeadlineByItsOwnPolicy(LocalDate day, WhenClosed policy, LocalDate moved) {
    assertThat(days.moved(day, policy)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-03, 0, 2024-05-03",
    "2024-05-03, 1, 2024-05-04", // the Saturday worked in lieu counts
    "2024-05-03, 2, 2024-05-06",
    "2024-04-26, 1, 2024-05-02",
  })
  void countsWorkingDaysOnly(LocalDate day, int workingDays, LocalDate after) {
    assertThat(days.after(day, workingDays)).isEqualTo(after);
  }
}
