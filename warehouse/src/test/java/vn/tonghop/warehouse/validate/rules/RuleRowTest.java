package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One sentence writes its numbers, days and moments in one way, of whatever type they came. */
class RuleRowTest {

  private final RuleRow row =
      RuleRow.ofValues(
          Map.of(
              "given",
              1404L,
              "sum",
              BigInteger.valueOf(1413),
              "count",
              1500,
              "mean",
              1234.5,
              "amount",
              new BigDecimal("1234.500000"),
              "day",
              LocalDate.of(2025, 3, 5),
              "moment",
              LocalDateTime.of(2025, 3, 5, 17, 0)));

  private final SentenceTemplate sentence =
      new SentenceTemplate("{given} {sum} {count} {mean} {amount} {day} {moment}");

  @Test
  void asVietnameseDoes() {
    assertThat(sentence.filled(row.vi()))
        .isEqualTo("1.404 1.413 1.500 1.234,5 1.234,5 05/3/2025 17:00 ngày 05/3/2025");
  }

  @Test
  void orSaysWhichColumnIsMissing() {
    assertThatThrownBy(() -> new SentenceTemplate("{given} {taken}").filled(Map.of("given", "1")))
        .hasMessage("Cannot fill '{given} {taken}': no column taken among [given]");
  }

  @Test
  void asEnglishDoes() {
    assertThat(sentence.filled(row.en()))
        .isEqualTo("1,404 1,413 1,500 1,234.5 1,234.5 2025-03-05 2025-03-05 17:00");
  }
}
