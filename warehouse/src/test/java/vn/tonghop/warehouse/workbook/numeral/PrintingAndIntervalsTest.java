package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Qualifier;

class PrintingAndIntervalsTest {

  @ParameterizedTest(name = "[{index}] {0} with {1} decimals is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.50|2|1.234,5", "1234.5|0|1.235", "0|2|0", "0.004|2|0", "-0.004|2|0",
        "-4.13|2|-4,13", "1000000|1|1.000.000", "100|2|100", "999.995|2|1.000", "12E3|0|12.000",
        "-1234567.891|2|-1.234.567,89"
      })
  void printsAsVietnameseDocumentsDo(BigDecimal value, int decimals, String printed) {
    assertThat(VietnameseNumber.format(value, decimals)).isEqualTo(printed);
  }

  @ParameterizedTest(name = "[{index}] {1} {0} lies in {2} to {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "92.4|more_than|92.4|92.5|OPEN",
        "31500|less_than|31400|31500|OPEN",
        "11000|about|10500|11500|CLOSED",
        "92.40|more_than|92.4|92.5|OPEN",
        "7|exact|7|7|CLOSED",
        "0|about|-0.5|0.5|CLOSED",
      })
  void readsAQualifierAsOneUnitOfTheLastDigit(
      BigDecimal value, String qualifier, BigDecimal low, BigDecimal high, Interval.Edge edge) {
    Interval interval = Interval.of(value, Coded.of(Qualifier.class, qualifier));
    assertThat(interval.low()).isEqualByComparingTo(low);
    assertThat(interval.high()).isEqualByComparingTo(high);
    assertThat(interval.upper()).isEqualTo(edge);
    assertThat(interval.contains(low)).isTrue();
    assertThat(interval.contains(high)).isEqualTo(edge == Interval.Edge.CLOSED);
  }
}
