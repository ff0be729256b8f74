package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic and the printing that every model relies on. */
class MacrosTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.inMemory(folder, Database.Limits.QUESTION);
    Macros.define(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String one(String expression) {
    return String.valueOf(
        database.query("select cast(%s as varchar)".formatted(expression)).rows().get(0).get(0));
  }

  @Test
  void dividesExactlyAsDecimalArithmeticDoes() {
    Random random = new Random(2024);
    for (int i = 0; i < 200; i++) {
      BigDecimal a =
          BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), 4);
      BigDecimal b = BigDecimal.valueOf(random.nextLong(1, 10_000_000L), 2);
      int places = random.nextInt(5);
      String expected = a.divide(b, places, RoundingMode.HALF_UP).setScale(6).toPlainString();
      assertThat(one("divide_half_up(%s, %s, %d)".formatted(a.toPlainString(), b, places)))
          .as("%s / %s at %d places", a, b, places)
          .isEqualTo(expected);
    }
    assertThat(one("divide_half_up(1, 0, 2)")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi_number(1234.5, 2) | 1.234,5",
        "vi_number(12558, 0) | 12.558",
        "vi_number(-1234567.894, 2) | -1.234.567,89",
        "vi_number(0, 2) | 0",
        "vi_number(-0.004, 2) | 0",
        "vi_number(100.00, 2) | 100",
        "vi_signed(11.26, 2) | +11,26",
        "vi_signed(-8.29, 2) | -8,29",
        "figure_text(5.73, 'exact', 'E', 2) | 5,73 (ước)",
        "figure_text(94.8, 'exact', 'P', 2) | 94,8 (sb)",
        "figure_text(92.4, 'more_than', 'A', 2) | hơn 92,4",
        "figure_text(31500, 'less_than', 'A', 0) | gần 31.500",
        "figure_text(11000, 'about', 'I', 0) | khoảng 11.000*",
        "figure_text(7, 'exact', 'B', 0) | 7‡",
        "figure_text(cast(null as decimal(28,6)), 'exact', 'L', 2) | …",
        "figure_text(cast(null as decimal(28,6)), 'exact', 'M', 2) | -",
        "figure_text(1, 'exact', 'Q', 2) | x",
        "figure_text(0, 'exact', 'A', 2) | 0",
        "with_unit('7,12 (ước)', '%') | 7,12% (ước)",
        "with_unit('hơn 31.500 (ước)', 'tỷ đồng') | hơn 31.500 tỷ đồng (ước)",
        "with_unit('khoảng 11.000*', 'lượt') | khoảng 11.000 lượt*",
        "with_unit('…', 'xã') | … xã",
        "with_unit('220‡ (ước)', 'tỷ đồng') | 220 tỷ đồng‡ (ước)",
        "with_break('220 (ước)', true) | 220‡ (ước)",
        "with_break('khoảng 11.000*', true) | khoảng 11.000‡*",
        "with_break('7‡', true) | 7‡",
        "with_break('…', true) | …",
        "with_break('+5,2%', false) | +5,2%",
        "period_words_with_year('2024-04', 'end_of_period') | đến hết tháng 4 năm 2024",
        "value_low(92.4, 'more_than', 2) | 92.400000",
        "value_high(92.4, 'more_than', 2) | 92.490000",
        "value_low(31500, 'less_than', 0) | 31400.000000",
        "value_high(31500, 'less_than', 0) | 31499.000000",
        "value_low(11000, 'about', 0) | 10500.000000",
        "value_high(11000, 'about', 0) | 11500.000000",
        "period_words('2024-Q2', 'quarter') | quý II",
        "period_words('2024-08', 'cumulative') | 8 tháng",
        "period_words('2024', 'year_estimate') | cả năm",
        "year_before('2024-06') | 2023-06",
        "collection_position('2024-Y') > collection_position('2024-10') | true",
      })
  void printsAsVietnameseReportsDo(String expression, String expected) {
    assertThat(one(expression)).isEqualTo(expected);
  }

  @Test
  void setsUpTheInstance() {
    assertThat(
            database
                .query(
                    "select name || '=' || value from duckdb_settings() where name in ('TimeZone', 'autoinstall_known_extensions', 'autoload_known_extensions', 'threads') order by name")
                .firstColumn())
        .isEqualTo(
            List.of(
                "TimeZone=Asia/Ho_Chi_Minh",
                "autoinstall_known_extensions=false",
                "autoload_known_extensions=false",
                "threads=2"));
  }
}
