package vn.tonghop.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "64717.48; 2; 64.717,48",
        "64717.480000; 6; 64.717,48",
        "1234567; 0; 1.234.567",
        "-0.385; 2; -0,39",
        "0.125; 2; 0,13",
        "104.60; 2; 104,6",
        "0; 2; 0",
      })
  void writesAFigureInOneWay(BigDecimal figure, int decimals, String written) {
    assertThat(new NumberFormat(decimals, false, false, "").written(figure)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0.38; +0,38%", "-0.38; -0,38%", "0; 0%"})
  void signsWhatIsSaidToBeSigned(BigDecimal figure, String written) {
    assertThat(new NumberFormat(2, true, false, "%").written(figure)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"23.1; 23,10%", "24.367; 24,37%", "27; 27,00%"})
  void givesWhatStandsUnderOneAnotherTheSameDecimals(BigDecimal figure, String written) {
    assertThat(new NumberFormat(2, false, true, "%").written(figure)).isEqualTo(written);
  }
}
