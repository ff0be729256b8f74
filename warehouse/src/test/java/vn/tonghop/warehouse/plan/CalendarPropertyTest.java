package vn.tonghop.warehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Period.Kind;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Regime.WhenClosed;

/** What holds for every date of the reporting calendar. */
class CalendarPropertyTest {

  private static final Catalog CATALOG = Catalog.shipped();
  private final ReportingCalendar calendar = new ReportingCalendar(CATALOG);
  private final WorkingDays days = new WorkingDays(CATALOG);

  @Provide
  Arbitrary<Collection> collections() {
    return Combinators.combine(years(), Arbitraries.integers().between(0, 12)).as(Collection::new);
  }

  @Provide
  Arbitrary<Period> periods() {
    return Combinators.combine(years(), Arbitraries.of(Kind.values()), Arbitraries.of(1, 2, 3, 4))
        .as(
            (year, kind, index) ->
                new Period(year, kind, kind == Kind.MONTH || kind == Kind.QUARTER ? index : 1));
  }

  @Provide
  Arbitrary<LocalDate> someDays() {
    return Arbitraries.integers().between(0, 1400).map(LocalDate.of(2023, 1, 1)::plusDays);
  }

  private static Arbitrary<Integer> years() {
    return Arbitraries.integers().between(2023, 2026);
  }

  @Property(tries = 100)
  void asksOnWorkingDaysAndBeforeTheDeadline(@ForAll("collections") Collection collection) {
    assertThat(calendar.opensOn(collection)).isBefore(calendar.deadline(collection));
    assertThat(days.isWorked(calendar.opensOn(collection).toLocalDate())).isTrue();
    assertThat(days.isWorked(calendar.deadline(collection).toLocalDate())).isTrue();
  }

  @Property(tries = 100)
  void consolidatesAWorkingDayAfterTheAgenciesAtTheEarliest(@ForAll("periods") Period period) {
    LocalDate deadline = calendar.deadline(period.collection()).toLocalDate();
    LocalDate due = calendar.consolidationDue(period).toLocalDate();
    assertThat(days.isWorked(due)).isTrue();
    assertThat(due).isAfterOrEqualTo(days.after(deadline, 1));
  }

  @Property(tries = 300)
  void movesADayOnlyWhereItIsClosedAndOnlyByItsPolicy(
      @ForAll("someDays") LocalDate day, @ForAll WhenClosed policy) {
    LocalDate moved = days.moved(day, policy);
    if (days.isWorked(day) || policy == WhenClosed.NONE) {
      assertThat(moved).isEqualTo(day);
    } else {
      assertThat(days.isWorked(moved)).isTrue();
      assertThat(moved.isAfter(day)).isEqualTo(policy == WhenClosed.NEXT_WORKING_DAY);
    }
    assertThat(days.whyClosedVi(day).isEmpty()).isEqualTo(days.isWorked(day));
  }
}
