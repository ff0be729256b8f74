package vn.tonghop.jobs.rehearse.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Nature;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Two generated years in memory: what must agree agrees, and the key names every spoiled row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityTest {

  private static final Stretch STRETCH = new Stretch(YearMonth.of(2023, 1), YearMonth.of(2024, 12));

  private final Map<Collection, List<Delivery>> deliveries = new HashMap<>();
  private final Map<List<String>, BigDecimal> values = new HashMap<>();
  private final List<Row.Figure> rows = new ArrayList<>();

  CityTest(@TempDir Path folder) {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Dice dice = new Dice(7);
    new GeneratedHome(home).mark(dice, STRETCH);
    Catalog catalog = Catalog.load(home);
    CityDeliveries city =
        new CityDeliveries(
            new Duties(catalog, new ReportingCalendar(catalog)), catalog, dice, STRETCH);
    for (Collection collection : STRETCH.collections()) {
      deliveries.put(collection, city.of(collection));
      for (Delivery delivery : deliveries.get(collection)) {
        delivery.rows().forEach(this::take);
      }
    }
  }

  private void take(Row row) {
    if (row instanceof Row.Figure figure) {
      rows.add(figure);
      values.put(figure.key(), value(figure));
    }
  }

  @Test
  void answersEveryIndicatorOfEveryOwner() {
    Set<String> answered = new HashSet<>();
    rows.forEach(row -> answered.add(row.indicator()));
    assertThat(answered)
        .containsExactlyInAnyOrderElementsOf(
            Catalog.shipped().table("indicators").rows().stream()
                .map(row -> row.text("code"))
                .filter(code -> !Catalog.shipped().indicator(code).isHeading())
                .toList());
  }

  @Test
  void sumsMonthsToQuartersAndCumulativeValues() {
    int checked = 0;
    for (Row.Figure row : rows) {
      int months = row.owed().basis() == Basis.MONTH ? 0 : 1;
      if (row.owed().indicator().nature() != Nature.FLOW || months == 0) {
        continue;
      }
      Span span = Span.of(row.owed(), new Collection(2024, 12));
      BigDecimal sum = BigDecimal.ZERO;
      boolean complete = true;
      for (int month = span.first(); month <= span.last(); month++) {
        BigDecimal value =
            values.get(
                List.of(
                    row.indicator(),
                    row.owed().areaCode(),
                    "%d-%02d".formatted(span.year(), month),
                    "month"));
        complete &= value != null;
        sum = sum.add(value == null ? BigDecimal.ZERO : value);
      }
      if (complete && row.owed().basis() != Basis.YEAR_ESTIMATE) {
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
    for (Row.Figure row : rows) {
      if (row.cells().containsKey("denominator")) {
        int scale = row.owed().indicator().unit().equals("per_10000") ? 10_000 : 100;
        BigDecimal numerator = (BigDecimal) row.cells().get("numerator");
        BigDecimal denominator = (BigDecimal) row.cells().get("denominator");
        assertThat(value(row))
            .as("%s", row.key())
            .isEqualByComparingTo(
                numerator
                    .multiply(BigDecimal.valueOf(scale))
                    .divide(denominator, row.owed().indicator().decimals(), RoundingMode.HALF_UP));
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
    for (Row.Figure row : rows) {
      String before =
          Integer.parseInt(row.owed().periodCode().substring(0, 4))
              - 1
              + row.owed().periodCode().substring(4);
      BigDecimal base =
          values.get(
              List.of(row.indicator(), row.owed().areaCode(), before, row.owed().basis().code()));
      if (base != null && row.cells().containsKey("reported_yoy_percent")) {
        assertThat((BigDecimal) row.cells().get("reported_yoy_percent"))
            .as("%s", row.key())
            .isEqualByComparingTo(City.change(value(row), base, 2));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  @Test
  void addsDistrictsUpToTheCity() {
    Map<List<String>, BigDecimal> districts = new HashMap<>();
    Map<List<String>, Integer> counts = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.get(1).length() == 2) {
            List<String> city = List.of(key.get(0), "CANTHO", key.get(2), key.get(3));
            districts.merge(city, value, BigDecimal::add);
            counts.merge(city, 1, Integer::sum);
          }
        });
    assertThat(districts).hasSizeGreaterThan(150);
    assertThat(counts.values()).containsOnly(9);
    districts.forEach(
        (key, sum) -> assertThat(sum).as("%s", key).isEqualByComparingTo(values.get(key)));
  }

  @Test
  void disbursesInProjectsWhatTheTreasuryReports() {
    for (Collection collection : STRETCH.collections()) {
      BigDecimal projects =
          linesOf(collection, "projects").stream()
              .map(row -> (BigDecimal) row.cells().get("disbursed_cumulative_billion_vnd"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal treasury =
          values.get(
              List.of(
                  "PUBLIC_INVESTMENT_DISBURSED",
                  "CANTHO",
                  "%d-%02d".formatted(collection.year(), GeneratedTasks.monthOf(collection)),
                  "cumulative"));
      assertThat(projects).as("%s", collection).isEqualByComparingTo(treasury);
    }
  }

  @Test
  void splitsTheAssignmentsGivenIntoTheirStates() {
    for (Collection collection : STRETCH.collections()) {
      for (String column : List.of("month_count", "year_count")) {
        long states = 0;
        long given = 0;
        for (Row row : linesOf(collection, "items")) {
          long count = (long) row.cells().get(column);
          assertThat(count).as("%s %s", collection, row.key()).isNotNegative();
          given += row.key().get(0).equals("assignments_given") ? count : 0;
          states += row.key().get(0).matches("assignments_(done|open).*") ? count : 0;
        }
        assertThat(states).isEqualTo(given).isPositive();
      }
    }
  }

  @Test
  void tellsEachTaskAsDoneInOneMonthAndNeverAfter() {
    Map<String, Integer> told = new HashMap<>();
    for (Collection collection : STRETCH.collections()) {
      for (Row row : linesOf(collection, "tasks")) {
        boolean isDone = row.cells().get("state").toString().startsWith("done");
        assertThat(row.cells().containsKey("done_date")).isEqualTo(isDone);
        if (isDone && !collection.isYear()) {
          told.merge(row.key().get(0), 1, Integer::sum);
        }
      }
    }
    assertThat(told).hasSizeGreaterThan(60);
    assertThat(told.values()).containsOnly(1);
  }

  @Test
  void saysInEveryWorkbookThatNothingInItIsReal() {
    for (List<Delivery> all : deliveries.values()) {
      for (Delivery delivery : all) {
        assertThat(delivery.rows())
            .as("%s", delivery.duty())
            .anyMatch(row -> row.cells().toString().contains(Officer.MARKING));
      }
    }
  }

  private List<Row> linesOf(Collection collection, String sheet) {
    return deliveries.get(collection).stream()
        .flatMap(delivery -> delivery.rows().stream())
        .filter(row -> row.sheet().equals(sheet))
        .toList();
  }

  @Test
  void namesEverySpoiledRowInTheKey() {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    int pairs = 0;
    for (List<Delivery> all : deliveries.values()) {
      for (Delivery delivery : all) {
        assertThat(delivery.errors()).hasSizeLessThanOrEqualTo(2);
        pairs += delivery.errors().size() / 2;
        if (delivery.errors().isEmpty()) {
          assertThat(delivery.spoiled()).isEqualTo(delivery.rows());
        }
        for (Planted error : delivery.errors()) {
          kinds.add(error.kind());
          if (!error.kind().isOfFile()) {
            assertThat(delivery.spoiled())
                .as("%s", error)
                .filteredOn(row -> !delivery.rows().contains(row))
                .extracting(Row::key)
                .anyMatch(
                    key ->
                        key.equals(error.rowKey())
                            || error.kind() == ErrorKind.LINE_DOUBLED
                            || error.kind() == ErrorKind.SHEET_COPIED);
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(20);
    assertThat(kinds).isEqualTo(EnumSet.allOf(ErrorKind.class));
  }

  private static BigDecimal value(Row.Figure row) {
    return (BigDecimal) row.cells().get("value");
  }
}
