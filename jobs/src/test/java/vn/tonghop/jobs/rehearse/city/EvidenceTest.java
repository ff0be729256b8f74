package vn.tonghop.jobs.rehearse.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** What of the data speaks against an error, and what no data can show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

  private static final Stretch STRETCH = new Stretch(YearMonth.of(2023, 1), YearMonth.of(2023, 5));

  private final Memory memory = new Memory();
  private final Evidence evidence = new Evidence(memory);
  private List<Row> first = List.of();
  private List<Row> last = List.of();

  /**
   * Keeps all but the last collection, of which only the statistics office's workbook is looked at.
   */
  @BeforeAll
  void keep(@TempDir Path folder) {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Dice dice = new Dice(7);
    new GeneratedHome(home).mark(dice, STRETCH);
    Catalog catalog = Catalog.load(home);
    Duties duties = new Duties(catalog, new ReportingCalendar(catalog));
    City city = new City(dice, Profiles.shipped(), catalog::indicator);
    Officer officer = new Officer(duties, city, dice, new GeneratedTasks(catalog, dice, STRETCH));
    for (Collection collection : STRETCH.collections()) {
      List<Delivery> right =
          duties.listDuties(collection).stream()
              .filter(duty -> duty.agency().code().equals("CTK"))
              .map(duty -> Delivery.right(duty, officer.answer(duty)))
              .toList();
      first = first.isEmpty() ? right.get(0).rows() : first;
      last = right.get(0).rows();
      if (collection.month() < 5) {
        memory.keep(collection, right);
      }
    }
  }

  @Test
  void namesWhatADifferentSumContradicts() {
    List<Row> sent = changed(last, "RETAIL_SALES", "cumulative", "1.01");
    Evidence.Found found = evidence.of(last, sent, new Collection(2023, 5));
    assertThat(found.isShown()).isTrue();
    assertThat(found.against()).contains("sum").doesNotContain("range of the past");
    assertThat(found.beside()).contains("range of the past");
  }

  /**
   * What was told of the months before is revised by as much: it may be the newest that is right.
   */
  @Test
  void aMeanOffByLessThanATenthOfAPointIsNotShownAndOneOffByMoreIs() {
    assertThat(meanOff("0.08")).doesNotContain("mean");
    assertThat(meanOff("-0.08")).doesNotContain("mean");
    assertThat(meanOff("0.15")).contains("mean");
    assertThat(meanOff("-0.15")).contains("mean");
  }

  private Set<String> meanOff(String points) {
    Row row = find(last, "CONSUMER_PRICES", "cumulative");
    BigDecimal value = Rows.amount(row, "value").add(new BigDecimal(points));
    List<Row> sent = Rows.with(new ArrayList<>(last), row, "value", value);
    return evidence.of(last, sent, new Collection(2023, 5)).against();
  }

  @Test
  void takesWordsInANumbersPlaceAsShown() {
    Row row = find(last, "RETAIL_SALES", "cumulative");
    List<Row> sent = Rows.replaced(last, row, row.with("value", Spoiler.WORDS));
    assertThat(evidence.of(last, sent, new Collection(2023, 5)).against()).contains("the form");
  }

  @Test
  void showsNothingWhereAFirstReportIsWrongThroughout() {
    List<Row> sent = changed(first, "RETAIL_GOODS", "month", "1.1");
    sent = changed(sent, "RETAIL_GOODS", "cumulative", "1.1");
    Evidence.Found found = new Evidence(new Memory()).of(first, sent, new Collection(2023, 1));
    assertThat(found.against()).isEmpty();
    assertThat(found.isShown()).isFalse();
    assertThat(found.beside()).contains("sum", "month in year");
  }

  private static List<Row> changed(List<Row> rows, String indicator, String basis, String by) {
    Row row = find(rows, indicator, basis);
    BigDecimal value = Rows.amount(row, "value").multiply(new BigDecimal(by));
    return Rows.with(new ArrayList<>(rows), row, "value", value);
  }

  private static Row find(List<Row> rows, String indicator, String basis) {
    return rows.stream()
        .filter(row -> row.sheet().equals("figures"))
        .filter(row -> row.key().get(0).equals(indicator) && row.key().get(3).equals(basis))
        .findFirst()
        .orElseThrow();
  }
}
