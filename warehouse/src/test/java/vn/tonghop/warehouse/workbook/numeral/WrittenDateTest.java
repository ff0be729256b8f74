package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18/6/2024|2024-06-18",
        "18-06-2024|2024-06-18",
        "18.6.2024|2024-06-18",
        "ngày 18 tháng 6 năm 2024|2024-06-18",
        "Ngày 18 tháng 06 năm 2024|2024-06-18",
        "2024-06-18|2024-06-18",
        "3/4/2024|2024-04-03",
        "29/2/2024|2024-02-29",
      })
  void readsDayBeforeMonth(String text, LocalDate date) {
    assertThat(WrittenDate.of(text)).isEqualTo(new WrittenDate.Day(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6/2024", "tháng 6 năm 2024", "06-2024"})
  void saysThatTheDayIsMissing(String text) {
    assertThat(WrittenDate.of(text))
        .isInstanceOfSatisfying(
            WrittenDate.MonthOnly.class,
            month -> assertThat(month.month()).isEqualTo(YearMonth.of(2024, 6)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/6/2024|6|2024",
        "ngày 30 tháng 2 năm 2023|2|2023",
        "2024-02-30|2|2024",
        "0/6/2024|6|2024",
        "13/13/2024|13|2024",
        "06/31/2024|31|2024",
      })
  void saysOfWhichMonthADayIsNot(String text, int month, int year) {
    assertThat(WrittenDate.of(text)).isEqualTo(new WrittenDate.NoSuchDay(month, year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"06/30/2024", "6-30-2024", "ngày 6 tháng 30 năm 2024", "2024-30-06"})
  void tellsADayAndAMonthInEachOthersPlaceFromNoDay(String text) {
    assertThat(WrittenDate.of(text)).isEqualTo(new WrittenDate.Swapped(LocalDate.of(2024, 6, 30)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18/6/24", "hôm qua", "45461", "13/2024"})
  void refusesWhatIsNoDate(String text) {
    assertThat(WrittenDate.of(text)).isInstanceOf(WrittenDate.Unreadable.class);
  }
}
