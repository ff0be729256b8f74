package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Exact;

class NumeralPropertyTest {

  static final String[] PIECES = {
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

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(11).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-9223372036854775"), new BigDecimal("9223372036854775"))
        .ofScale(6);
  }

  @Property(tries = 5_000)
  void alwaysAnswersAndNeverHangs(
      @ForAll("texts") String text, @ForAll("texts") String anotherOfItsColumn) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          NumeralReader reader = NumeralReader.of(List.of(anotherOfItsColumn, text));
          assertThat(reader.read(text)).isNotNull();
          assertThat(WrittenDate.of(text)).isNotNull();
          assertThat(LegacyEncoding.detect(text)).isNotNull();
        });
  }

  @Property
  void readsBackWhatItPrints(@ForAll("figures") BigDecimal value) {
    assertThat(NumeralReader.of(List.of("12,5")).read(VietnameseNumber.format(value, 6)))
        .isInstanceOfSatisfying(
            Exact.class, exact -> assertThat(exact.value()).isEqualByComparingTo(value));
  }
}
