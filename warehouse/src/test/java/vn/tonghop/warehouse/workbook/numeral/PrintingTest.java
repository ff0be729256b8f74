package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.VietnameseNumber;

class PrintingTest {

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
}
