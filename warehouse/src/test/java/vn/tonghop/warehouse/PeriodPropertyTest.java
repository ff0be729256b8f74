package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tonghop.warehouse.Period.Kind;

/** What holds for every period of every year. */
class PeriodPropertyTest {

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<Integer> years = Arbitraries.integers().between(2005, 2998);
    return Arbitraries.oneOf(
        Combinators.combine(years, Arbitraries.integers().between(1, 12)).as(Period::month),
        Combinators.combine(years, Arbitraries.integers().between(1, 4))
            .as((year, quarter) -> new Period(year, Kind.QUARTER, quarter)),
        Combinators.combine(years, Arbitraries.of(Kind.FIRST_HALF, Kind.NINE_MONTHS, Kind.YEAR))
            .as((year, kind) -> new Period(year, kind, 1)));
  }

  @Property(tries = 300)
  void readsBackItsCode(@ForAll("periods") Period period) {
    assertThat(Period.of(period.code())).isEqualTo(period);
  }

  @Property(tries = 300)
  void comesAfterItsPrevious(@ForAll("periods") Period period) {
    assertThat(period.previous()).isLessThan(period);
    assertThat(period.previous().kind()).isEqualTo(period.kind());
    assertThat(period.samePeriodLastYear().code().substring(4))
        .isEqualTo(period.code().substring(4));
  }

  /** The first half and nine months leave the rest of their year out. */
  @Property(tries = 300)
  void leavesNoDayBetweenItAndThePrevious(@ForAll("periods") Period period) {
    if (period.kind() != Kind.FIRST_HALF && period.kind() != Kind.NINE_MONTHS) {
      assertThat(period.windowFrom()).isEqualTo(period.previous().windowTo().plusDays(1));
    }
  }

  @Property(tries = 300)
  void holdsExactlyTheMonthsThatItNames(@ForAll("periods") Period period) {
    LocalDate first = Period.month(period.year(), period.firstMonth()).windowFrom();
    LocalDate last = Period.month(period.year(), period.lastMonth()).windowTo();
    assertThat(period.windowFrom()).isEqualTo(first);
    assertThat(period.windowTo()).isEqualTo(last);
  }

  /** However long it is: June is the half of a year, as the first half and the second quarter. */
  @Property(tries = 300)
  void asMuchOfTheYearIsOverAsOfItsLastMonth(@ForAll("periods") Period period) {
    assertThat(period.elapsedPercent())
        .isEqualTo(Period.month(period.year(), period.lastMonth()).elapsedPercent());
    assertThat(Period.of("2024-H1").elapsedPercent()).isEqualTo("50.00");
    assertThat(Period.of("2024-05").elapsedPercent()).isEqualTo("41.67");
    assertThat(Period.of("2024").elapsedPercent()).isEqualTo("100.00");
  }

  @Property(tries = 500)
  void isOrderedOneWay(@ForAll("periods") Period one, @ForAll("periods") Period other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }
}
