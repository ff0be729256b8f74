package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

  private static final String CONTRACT =
      "{words: One row per town., key: [code], published: true, columns: {code: {type: VARCHAR, words: Its code.}}}";

  @ParameterizedTest
  @CsvSource({
    "published, publishd, '', published",
    "words: Its, word: Its, ' in column code', words",
  })
  void refusesAMisspeltKey(String right, String slip, String place, String meant) {
    Map<String, String> files = Map.of("core/towns.yml", CONTRACT.replace(right, slip));

    assertThatThrownBy(() -> Contract.of("core/towns.yml", files))
        .hasMessageStartingWith(
            "Cannot read models/core/towns.yml: unknown key '%s'%s, expected one of [",
            slip.split(":")[0], place)
        .hasMessageEndingWith("; did you mean '%s'?", meant);
  }
}
