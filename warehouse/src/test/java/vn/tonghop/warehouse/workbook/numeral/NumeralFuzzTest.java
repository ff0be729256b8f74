package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumeralFuzzTest {

  @Test
  void answersLongTextsAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String piece : NumeralPropertyTest.PIECES) {
            for (int times : new int[] {50, 99, 199, 100_000}) {
              assertThat(NumeralReader.of(List.of()).read("1" + piece.repeat(times))).isNotNull();
              assertThat(LegacyEncoding.detect(piece.repeat(times) + "é")).isNotNull();
            }
          }
        });
  }
}
