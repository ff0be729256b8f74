package vn.tonghop.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakenTest {

  @ParameterizedTest
  @CsvSource({
    "STC, a.xlsx, folder STC a.xlsx",
    "CTK, CTK/x, folder CTK/x",
    "'', /STC, folder STC",
    "STC, '', folder STC",
    "'', '', folder",
  })
  void namesWhatWasNotTakenOnce(String agency, String fileName, String place) {
    assertThat(new Intaken.Failed("folder", agency, fileName, "it is a folder").place())
        .isEqualTo(place);
  }
}
