package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Exact;

class NumeralFuzzTest {

  private static final String[] PIECES = {
    "1",
    "234",
    "0",
    "5",
    "000",
    ".",
    ",",
    " ",
    "-",
    "–",
    "%",
    "…",
    "hơn ",
    "gần ",
    "khoảng ",
    "trên ",
    "dưới ",
    "trở lên",
    "từ ",
    "đến",
    "(còn ",
    ")",
    "triệu đồng",
    "km2",
    "E",
    "e+",
    "+",
    "<",
    ">=",
    "=",
    "\u0301",
    "\u00A0",
    "\uD83D",
    "\uFFFF",
    "\u0000",
    "５",
    "µ",
    "x"
  };

  @Test
  void alwaysAnswersAndNeverHangs() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Random random = new Random(20240618);
          for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            NumeralReader reader = NumeralReader.of(List.of(text(random), text));
            assertThat(reader.read(text)).as(text).isNotNull();
            assertThat(WrittenDate.of(text)).as(text).isNotNull();
            assertThat(LegacyEncoding.detect(text)).as(text).isNotNull();
          }
        });
  }

  @Test
  void answersLongTextsAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String piece : PIECES) {
            for (int times : new int[] {50, 99, 199, 100_000}) {
              assertThat(NumeralReader.of(List.of()).read("1" + piece.repeat(times))).isNotNull();
              assertThat(LegacyEncoding.detect(piece.repeat(times) + "é")).isNotNull();
            }
          }
        });
  }

  @Test
  void readsBackWhatItPrints() {
    Random random = new Random(42);
    NumeralReader reader = NumeralReader.of(List.of("12,5"));
    for (int i = 0; i < 5_000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong() / 1000, random.nextInt(7));
      String printed = VietnameseNumber.format(value, 6);
      assertThat(reader.read(printed))
          .as(printed)
          .isInstanceOfSatisfying(
              Exact.class, exact -> assertThat(exact.value()).isEqualByComparingTo(value));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
