package vn.tonghop.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Two generated years in memory: what must agree agrees, and the key names every spoiled row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityTest {

  private static final Stretch STRETCH = new Stretch(YearMonth.of(2023, 1), YearMonth.of(2024, 12));

  private final Map<Collection, List<Delivery>> deliveries = new HashMap<>();
  private final Map<List<String>, BigDecimal> values = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  CityTest() {
    Catalog catalog = Catalog.shipped();
    CityDeliveries city =
        new CityDeliveries(
            new Duties(catalog, new ReportingCalendar(catalog)), catalog, new Dice(7), STRETCH);
    for (Collection collection : STRETCH.collections()) {
      deliveries.put(collection, city.of(collection));
      for (Delivery delivery : deliveries.get(collection)) {
        rows.addAll(delivery.rows());
        delivery.rows().forEach(row -> values.put(row.key(), value(row)));
      }
    }
  }

  @Test
  void answersEveryIndicatorOfEveryOwner() {
    Set<String> answered = new HashSet<>();
    rows.forEach(row -> answered.add(row.indicator()));
    assertThat(answered)
        .containsExactlyInAnyOrderElementsOf(
            Catalog.shipped().indicators().stream()
                .filter(indicator -> !indicator.isHeading())
                .map(indicator -> indicator.code())
                .toList());
  }

  @Test
  void sumsMonthsToQuartersAndCumulativeValues() {
    int checked = 0;
    for (Row row : rows) {
      int months = row.figure().basis() == Basis.MONTH ? 0 : 1;
      if (row.figure().indicator().nature() != Nature.FLOW || months == 0) {
        continue;
      }
      Span span = Span.of(row.figure(), new Collection(2024, 12));
      BigDecimal sum = BigDecimal.ZERO;
      boolean complete = true;
      for (int month = span.first(); month <= span.last(); month++) {
        BigDecimal value =
            values.get(
                List.of(
                    row.indicator(),
                    row.figure().areaCode(),
                    "%d-%02d".formatted(span.year(), month),
                    "month"));
        complete &= value != null;
        sum = sum.add(value == null ? BigDecimal.ZERO : value);
      }
      if (complete && row.figure().basis() != Basis.YEAR_ESTIMATE) {
        assertThat(value(row)).as("%s", row.key()).isEqualByComparingTo(sum);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  @Test
  void dividesRatiosFromTheirOperandsAndAddsSharesToAHundred() {
    Map<String, BigDecimal> shares = new HashMap<>();
    int ratios = 0;
    for (Row row : rows) {
      if (row.cells().containsKey("denominator")) {
        int scale = row.figure().indicator().unit().equals("per_10000") ? 10_000 : 100;
        BigDecimal numerator = (BigDecimal) row.cells().get("numerator");
        BigDecimal denominator = (BigDecimal) row.cells().get("denominator");
        assertThat(value(row))
            .as("%s", row.key())
            .isEqualByComparingTo(
                numerator
                    .multiply(BigDecimal.valueOf(scale))
                    .divide(
                        denominator, row.figure().indicator().decimals(), RoundingMode.HALF_UP));
        ratios++;
      }
    }
    values.forEach(
        (key, value) -> {
          if (key.get(0).startsWith("GRDP_SHARE_")) {
            shares.merge(key.get(2) + key.get(3), value, BigDecimal::add);
          }
        });
    assertThat(ratios).isGreaterThan(50);
    assertThat(shares.values())
        .isNotEmpty()
        .allMatch(sum -> sum.compareTo(BigDecimal.valueOf(100)) == 0);
  }

  @Test
  void statesChangesThatItsOwnFiguresGive() {
    int checked = 0;
    for (Row row : rows) {
      String before =
          Integer.parseInt(row.figure().periodCode().substring(0, 4))
              - 1
              + row.figure().periodCode().substring(4);
      BigDecimal base =
          values.get(
              List.of(
                  row.indicator(), row.figure().areaCode(), before, row.figure().basis().code()));
      if (base != null && row.cells().containsKey("reported_yoy_percent")) {
        assertThat((BigDecimal) row.cells().get("reported_yoy_percent"))
            .as("%s", row.key())
            .isEqualByComparingTo(Arithmetic.change(value(row), base, 2));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  @Test
  void namesEverySpoiledRowInTheKey() {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (List<Delivery> all : deliveries.values()) {
      for (Delivery delivery : all) {
        assertThat(delivery.errors()).hasSizeLessThanOrEqualTo(1);
        delivery.errors().forEach(error -> kinds.add(error.kind()));
        if (delivery.errors().isEmpty()) {
          assertThat(delivery.spoiled()).isEqualTo(delivery.rows());
        } else if (!delivery.errors().get(0).kind().isOfFile()) {
          Planted error = delivery.errors().get(0);
          List<Row> wrong =
              delivery.spoiled().stream().filter(row -> !delivery.rows().contains(row)).toList();
          assertThat(wrong).hasSize(1);
          assertThat(wrong.get(0).key()).isEqualTo(error.rowKey());
          assertThat(error.truth()).isNotEqualTo(error.written());
        }
      }
    }
    assertThat(kinds).isEqualTo(EnumSet.allOf(ErrorKind.class));
  }

  private static BigDecimal value(Row row) {
    return (BigDecimal) row.cells().get("value");
  }
}
